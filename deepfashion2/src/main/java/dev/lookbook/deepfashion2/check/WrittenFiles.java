package dev.lookbook.deepfashion2.check;

import dev.lookbook.deepfashion2.internal.SplitFiles;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.PictureFacts;
import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The files of a split by the names under which a repair writes them: at the root of its target. */
record WrittenFiles(SplitFiles read) implements SplitFiles {
    @Override
    public String source() {
        return read.source();
    }

    @Override
    public ReadLimits limits() {
        return read.limits();
    }

    @Override
    public List<String> names() {
        return read.names();
    }

    @Override
    public String root() {
        return "";
    }

    @Override
    public String annotation(String name) {
        return "annos/" + name + ".json";
    }

    @Override
    public byte[] read(String name) throws IOException {
        return read.read(name);
    }

    @Override
    public Optional<ImageSizes> sizeTable() throws IOException {
        return read.sizeTable();
    }

    @Override
    public Collection<String> pictures() throws IOException {
        return read.pictures();
    }

    @Override
    public PictureFacts picture(String fileName) throws IOException {
        return read.picture(fileName);
    }
}
