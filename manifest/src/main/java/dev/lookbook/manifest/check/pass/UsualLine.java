package dev.lookbook.manifest.check.pass;

import dev.lookbook.io.Location;
import dev.lookbook.manifest.check.pass.ByteScanner.Unusual;
import dev.lookbook.manifest.line.MemberNames;
import java.util.Optional;

/**
 * Reads the facts of a line that is as nearly all lines are, straight from its bytes: whose shape is right, with no members
 * but those that the service knows. Of any other line it says nothing, and {@link LineReader} reads it, which takes twice as
 * long; of a line that it reads, it says what {@link LineReader} would.
 */
final class UsualLine {
    private static final int BOX = (1 << 5) - 1;
    private static final int SIZE = (1 << 3) - 1;

    private final ByteScanner in = new ByteScanner();
    private final UsualMetadata metadata = new UsualMetadata(in);
    private long base;

    UsualLine() {}

    /** Reads a line; false, and facts that are to be forgotten, when it is not usual. */
    boolean read(byte[] bytes, int offset, int length, Location line, LineFacts facts) {
        facts.reset(line);
        in.start(bytes, offset, length);
        base = Math.max(0, line.byteOffset()) - offset;
        metadata.start(base);
        try {
            if (in.open('{', '}')) {
                do {
                    in.name();
                    member(facts);
                } while (in.more('}'));
            }
            in.finish();
            return true;
        } catch (Unusual e) {
            return false;
        }
    }

    private void member(LineFacts facts) throws Unusual {
        if (in.is(MemberNames.SOURCE_REF)) {
            if (facts.hasSourceRef()) {
                throw ByteScanner.unusual();
            }
            long offset = base + in.position();
            in.string();
            facts.sourceRef(Optional.of(in.text()), offset);
            return;
        }
        String name = in.cachedText();
        if (LineReader.isOfTheService(name)) {
            throw ByteScanner.unusual();
        }
        facts.saysMore();
        if (name.endsWith(MemberNames.METADATA)) {
            metadata.read(name, facts);
        } else {
            label(facts.attribute(name).label());
        }
    }

    private void label(LabelFacts label) throws Unusual {
        if (label.isPresent()) {
            throw ByteScanner.unusual();
        }
        long offset = base + in.position();
        if (in.peek() != '{') {
            in.integer();
            label.found(LabelFacts.Kind.INTEGER, offset);
            return;
        }
        label.found(LabelFacts.Kind.OBJECT, offset);
        if (in.open('{', '}')) {
            do {
                in.name();
                if (in.is(MemberNames.ANNOTATIONS) && !label.hasAnnotations()) {
                    label.hasAnnotations(true);
                    annotations(label);
                } else if (in.is(MemberNames.IMAGE_SIZE) && !label.hasSize()) {
                    label.hasSize(true);
                    size(label);
                } else {
                    throw ByteScanner.unusual();
                }
            } while (in.more('}'));
        }
    }

    private void annotations(LabelFacts label) throws Unusual {
        if (in.open('[', ']')) {
            do {
                label.begin(base + in.position());
                in.require('{');
                int seen = 0;
                do {
                    in.name();
                    int member = side();
                    if ((seen & 1 << member) != 0) {
                        throw ByteScanner.unusual();
                    }
                    seen |= 1 << member;
                    if (member == 4) {
                        label.classId(in.integer());
                    } else {
                        label.side(member, in.number());
                    }
                } while (in.more('}'));
                if (seen != BOX) {
                    throw ByteScanner.unusual();
                }
            } while (in.more(']'));
        }
    }

    /** Which member of a box it is, as {@link LabelFacts#side} counts, and 4 for the class. */
    private int side() throws Unusual {
        if (in.is(MemberNames.LEFT)) {
            return 0;
        } else if (in.is(MemberNames.TOP)) {
            return 1;
        } else if (in.is(MemberNames.WIDTH)) {
            return 2;
        } else if (in.is(MemberNames.HEIGHT)) {
            return 3;
        } else if (in.is(MemberNames.CLASS_ID)) {
            return 4;
        }
        throw ByteScanner.unusual();
    }

    private void size(LabelFacts label) throws Unusual {
        double width = 0;
        double height = 0;
        int seen = 0;
        in.require('[');
        in.require('{');
        do {
            in.name();
            int member = in.is(MemberNames.WIDTH) ? 1 : in.is(MemberNames.HEIGHT) ? 2 : 4;
            if ((seen & member) != 0 || (member == 4 && !in.is(MemberNames.DEPTH))) {
                throw ByteScanner.unusual();
            }
            seen |= member;
            long value = in.integer();
            width = member == 1 ? value : width;
            height = member == 2 ? value : height;
        } while (in.more('}'));
        in.require(']');
        if (seen != SIZE) {
            throw ByteScanner.unusual();
        }
        label.size(width, height);
    }
}
