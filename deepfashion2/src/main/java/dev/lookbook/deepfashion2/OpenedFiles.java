package dev.lookbook.deepfashion2;

import dev.lookbook.deepfashion2.internal.SplitFiles;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.PictureFacts;
import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The files of a reader's split. */
record OpenedFiles(SplitFolder split, List<String> names, ReadLimits limits) implements SplitFiles {

    @Override
    public String source() {
        return split.source();
    }

    @Override
    public String root() {
        return split.root();
    }

    @Override
    public String annotation(String name) {
        return split.annotation(name);
    }

    @Override
    public byte[] read(String name) throws IOException {
        return split.files().read(split.annotation(name));
    }

    @Override
    public Optional<ImageSizes> sizeTable() throws IOException {
        return split.sizeTable();
    }

    @Override
    public Collection<String> pictures() throws IOException {
        return split.pictures();
    }

    @Override
    public PictureFacts picture(String fileName) throws IOException {
        return split.files().pictureFacts(split.root() + SplitFolder.PICTURES + '/' + fileName);
    }
}
