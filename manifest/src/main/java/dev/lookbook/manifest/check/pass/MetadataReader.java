package dev.lookbook.manifest.check.pass;

import dev.lookbook.io.DatasetException;
import dev.lookbook.json.JsonSource;
import dev.lookbook.manifest.check.pass.MetadataFacts.Field;
import dev.lookbook.manifest.line.MemberNames;

/** Reads the metadata of a label attribute, which may be of any shape and, until its type is read, of any type. */
final class MetadataReader {
    private static final String CLASS_NAME = "class-name";

    private final JsonSource json;
    private final JsonSource.MemberHandler member = this::member;
    private final JsonSource.MemberHandler label = this::label;
    private final Runnable object = this::object;
    private final JsonSource.MemberHandler objectMember = this::objectMember;

    private MetadataFacts metadata = MetadataFacts.NONE;
    private boolean hasConfidence;

    MetadataReader(JsonSource json) {
        this.json = json;
    }

    void read(MetadataFacts facts) {
        metadata = facts;
        metadata.found(json.isObject(), json.offset());
        if (json.isObject()) {
            json.object(member);
        }
    }

    private void member(String name) {
        switch (name) {
            case MemberNames.TYPE -> metadata.type(string(Field.TYPE));
            case MemberNames.CREATION_DATE -> metadata.creationDate(string(Field.CREATION_DATE));
            case CLASS_NAME -> metadata.className(string(Field.CLASS_NAME));
            case MemberNames.HUMAN_ANNOTATED -> humanAnnotated();
            case MemberNames.CONFIDENCE -> {
                metadata.see(Field.CONFIDENCE);
                confidence(Field.CONFIDENCE);
            }
            case MemberNames.CLASS_MAP -> {
                metadata.see(Field.CLASS_MAP);
                if (json.isObject()) {
                    json.object(label);
                } else {
                    metadata.wrong(Field.CLASS_MAP, json.expected("an object of labels"));
                }
            }
            case MemberNames.OBJECTS -> {
                metadata.see(Field.OBJECTS);
                if (json.isArray()) {
                    json.array(object);
                } else {
                    metadata.wrong(Field.OBJECTS, json.expected("an array of objects"));
                }
            }
            default -> {
                // Anything else may be there.
            }
        }
    }

    private String string(Field field) {
        metadata.see(field);
        if (json.isString()) {
            return json.string();
        }
        metadata.wrong(field, json.expected("a string"));
        return "";
    }

    private void humanAnnotated() {
        String text = string(Field.HUMAN_ANNOTATED);
        metadata.byHuman(text.equals("yes"));
        if (json.isString() && !text.equals("yes") && !text.equals("no")) {
            metadata.wrong(Field.HUMAN_ANNOTATED, json.expected("\"yes\" or \"no\""));
        }
    }

    private void label(String key) {
        if (json.isString()) {
            metadata.classMap().add(key, json.string());
        } else {
            metadata.wrong(Field.CLASS_MAP, json.expected("a label as a string"));
        }
    }

    private void object() {
        hasConfidence = false;
        if (json.isObject()) {
            json.object(objectMember);
        } else {
            metadata.wrong(Field.OBJECTS, json.expected("an object with a confidence"));
        }
        metadata.object(hasConfidence);
    }

    private void objectMember(String name) {
        if (name.equals(MemberNames.CONFIDENCE) && !json.isNull()) {
            hasConfidence = true;
            confidence(Field.OBJECTS);
        }
    }

    private void confidence(Field field) {
        if (!json.isNumber()) {
            metadata.wrong(field, json.expected("a number from 0 to 1"));
            return;
        }
        try {
            double value = json.number();
            if (!(value >= 0 && value <= 1)) {
                metadata.wrong(field, json.expected("a number from 0 to 1"));
            }
        } catch (DatasetException e) {
            metadata.wrong(field, e);
        }
    }
}
