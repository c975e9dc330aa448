package dev.lookbook.archive;

import dev.lookbook.archive.Held.Refused;
import dev.lookbook.archive.Held.Seen;
import dev.lookbook.archive.Held.Stored;
import dev.lookbook.internal.ArchiveSource;
import dev.lookbook.internal.EntryNames;
import dev.lookbook.internal.PositionedFile;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.PictureFacts;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.ImageSize;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Optional;

/** Files that lie in one file: those of a tar archive, or those that were kept of a stream. */
abstract class HeldSource extends ArchiveSource<Held> {
    HeldSource(String archive, ReadLimits limits) {
        super(archive, limits, new ArrayList<>());
    }

    /** The file that they lie in. */
    abstract PositionedFile file();

    /** Adds what is a file that came before under another name: archives have the content of such files once. */
    final void addLink(String name, String target) {
        add(
                name,
                find(EntryNames.withoutDots(target))
                        .orElseGet(
                                () -> new Refused(
                                        0,
                                        "expected a file but found a link to \"" + target
                                                + "\", which the archive does not have before it; unpack it and name the folder")));
    }

    @Override
    protected final InputStream open(String name, Held held) throws IOException {
        if (held instanceof Stored stored) {
            return file().stream(stored.offset(), stored.offset() + stored.length());
        }
        if (held instanceof Refused refused) {
            throw new DatasetException(Location.of(name), refused.problem());
        }
        throw new DatasetException(
                Location.of(name),
                "expected a file that was kept but this is a picture in an archive that is read once, of which only the"
                        + " size is known; unpack " + archive() + " and name the folder");
    }

    @Override
    protected final long length(Held held) {
        if (held instanceof Stored stored) {
            return stored.length();
        }
        return held instanceof Seen seen ? seen.facts().bytes() : ((Refused) held).length();
    }

    @Override
    public final ImageSize imageSize(String name) throws IOException {
        if (seen(name).isEmpty()) {
            return super.imageSize(name);
        }
        PictureFacts facts = seen(name).get();
        return facts.size()
                .orElseThrow(() ->
                        new DatasetException(Location.of(name), facts.problem().orElse("expected a picture")));
    }

    @Override
    public final PictureFacts pictureFacts(String name) throws IOException {
        Optional<PictureFacts> facts = seen(name);
        return facts.isPresent() ? facts.get() : super.pictureFacts(name);
    }

    private Optional<PictureFacts> seen(String name) {
        return find(name).filter(Seen.class::isInstance).map(held -> ((Seen) held).facts());
    }

    @Override
    public void close() throws IOException {
        file().close();
    }
}
