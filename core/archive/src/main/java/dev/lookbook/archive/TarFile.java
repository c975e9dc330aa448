package dev.lookbook.archive;

import dev.lookbook.archive.Held.Refused;
import dev.lookbook.archive.Held.Stored;
import dev.lookbook.internal.PositionedFile;
import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Files in a tar archive that is not compressed: looked up once, then read at their places. */
final class TarFile extends HeldSource {
    private final PositionedFile file;

    private TarFile(Path path, PositionedFile file, ReadLimits limits) throws IOException {
        super(path.toString(), limits);
        this.file = file;
        new TarScan(file.stream(0, file.length()), path.toString()).visit(new Index(), file.length());
    }

    static TarFile open(Path path, ReadLimits limits) throws IOException {
        PositionedFile file = PositionedFile.open(path);
        try {
            return new TarFile(path, file, limits);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    PositionedFile file() {
        return file;
    }

    private final class Index implements TarScan.Visitor {
        @Override
        public void folder(String name) {
            addFolder(name);
        }

        @Override
        public void link(String name, String target) {
            addLink(name, target);
        }

        @Override
        public void refused(String name, Refused why) {
            add(name, why);
        }

        @Override
        public void file(String name, Stored place, InputStream content) {
            add(name, place);
        }
    }
}
