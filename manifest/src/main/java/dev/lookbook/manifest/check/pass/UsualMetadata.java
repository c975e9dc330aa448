package dev.lookbook.manifest.check.pass;

import dev.lookbook.manifest.check.pass.ByteScanner.Unusual;
import dev.lookbook.manifest.check.pass.MetadataFacts.Field;
import dev.lookbook.manifest.line.MemberNames;

/** Reads the metadata of a label attribute that is as nearly all are, straight from its bytes. */
final class UsualMetadata {
    private static final String CLASS_NAME = "class-name";
    private static final String ADJUSTMENT_STATUS = "adjustment-status";

    private final ByteScanner in;
    private long base;
    /** The attribute of the metadata that was read last, which is likely to come again. */
    private String lastMetadata = "";

    private String lastAttribute = "";
    /** Members that rules do not ask for, a bit each. */
    private int others;

    UsualMetadata(ByteScanner in) {
        this.in = in;
    }

    /** Begins a line, whose array has so many bytes of the file before it. */
    void start(long bytesBefore) {
        base = bytesBefore;
    }

    void read(String name, LineFacts facts) throws Unusual {
        if (!name.equals(lastMetadata)) {
            lastAttribute = name.substring(0, name.length() - MemberNames.METADATA.length());
            lastMetadata = name;
        }
        if (lastAttribute.isEmpty() || lastAttribute.equals(MemberNames.SOURCE_REF)) {
            throw ByteScanner.unusual();
        }
        MetadataFacts metadata = facts.attribute(lastAttribute).metadata();
        if (metadata.isPresent()) {
            throw ByteScanner.unusual();
        }
        metadata.found(true, base + in.position());
        others = 0;
        if (in.open('{', '}')) {
            do {
                in.name();
                member(metadata);
            } while (in.more('}'));
        }
    }

    private void member(MetadataFacts metadata) throws Unusual {
        if (in.is(MemberNames.OBJECTS)) {
            once(metadata, Field.OBJECTS);
            objects(metadata);
        } else if (in.is(MemberNames.CLASS_MAP)) {
            once(metadata, Field.CLASS_MAP);
            classMap(metadata.classMap());
        } else if (in.is(MemberNames.TYPE)) {
            once(metadata, Field.TYPE);
            in.string();
            metadata.type(in.cachedText());
        } else if (in.is(MemberNames.HUMAN_ANNOTATED)) {
            once(metadata, Field.HUMAN_ANNOTATED);
            in.string();
            boolean byHuman = in.is("yes");
            metadata.byHuman(byHuman);
            require(byHuman || in.is("no"));
        } else if (in.is(MemberNames.CREATION_DATE)) {
            once(metadata, Field.CREATION_DATE);
            in.string();
            metadata.creationDate(in.text());
        } else if (in.is(CLASS_NAME)) {
            once(metadata, Field.CLASS_NAME);
            in.string();
            metadata.className(in.cachedText());
        } else if (in.is(MemberNames.CONFIDENCE)) {
            once(metadata, Field.CONFIDENCE);
            confidence();
        } else {
            int other = in.is(MemberNames.JOB_NAME) ? 1 : 2;
            require((others & other) == 0 && (other == 1 || in.is(ADJUSTMENT_STATUS)));
            others |= other;
            in.string();
        }
    }

    private static void once(MetadataFacts metadata, Field field) throws Unusual {
        require(!metadata.has(field));
        metadata.see(field);
    }

    private void objects(MetadataFacts metadata) throws Unusual {
        if (in.open('[', ']')) {
            do {
                in.require('{');
                in.name();
                require(in.is(MemberNames.CONFIDENCE));
                confidence();
                in.require('}');
                metadata.object(true);
            } while (in.more(']'));
        }
    }

    private void confidence() throws Unusual {
        double confidence = in.number();
        require(confidence >= 0 && confidence <= 1);
    }

    private void classMap(ClassMap map) throws Unusual {
        if (in.open('{', '}')) {
            do {
                in.name();
                String key = in.cachedText();
                require(ClassMap.isId(key) && !map.has(key));
                in.string();
                map.add(key, in.cachedText());
            } while (in.more('}'));
        }
    }

    private static void require(boolean usual) throws Unusual {
        if (!usual) {
            throw ByteScanner.unusual();
        }
    }
}
