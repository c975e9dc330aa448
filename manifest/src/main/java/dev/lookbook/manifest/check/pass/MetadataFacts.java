package dev.lookbook.manifest.check.pass;

import dev.lookbook.io.DatasetException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The metadata of a label attribute. */
public final class MetadataFacts {
    /** Nothing, where there has to be something before the first is read. */
    static final MetadataFacts NONE = new MetadataFacts();

    private boolean present;
    private boolean object;
    private long offset;
    private String type = "";
    private boolean byHuman;
    private String creationDate = "";
    private String className = "";
    private int objects;
    private int firstWithoutConfidence;
    private final ClassMap classMap = new ClassMap();
    private final Set<Field> seen = EnumSet.noneOf(Field.class);
    private final Map<Field, Problem> problems = new EnumMap<>(Field.class);

    MetadataFacts() {}

    /** The members that rules ask for, in the order in which problems are told. */
    enum Field {
        TYPE("type"),
        CLASS_MAP("class-map"),
        OBJECTS("objects"),
        CLASS_NAME("class-name"),
        CONFIDENCE("confidence"),
        HUMAN_ANNOTATED("human-annotated"),
        CREATION_DATE("creation-date");

        final String member;

        Field(String member) {
            this.member = member;
        }
    }

    void reset() {
        present = false;
        object = false;
        type = "";
        byHuman = false;
        creationDate = "";
        className = "";
        objects = 0;
        firstWithoutConfidence = Integer.MAX_VALUE;
        classMap.clear();
        seen.clear();
        problems.clear();
    }

    void found(boolean isObject, long newOffset) {
        present = true;
        object = isObject;
        offset = newOffset;
    }

    void see(Field field) {
        seen.add(field);
    }

    /** Notes that a member is not as it should be; of several problems, the one whose pointer comes first is kept. */
    void wrong(Field field, DatasetException e) {
        Problem known = problems.get(field);
        if (known == null || e.location().pointer().compareTo(known.location().pointer()) < 0) {
            problems.put(field, Problem.of(e));
        }
    }

    void type(String value) {
        type = value;
    }

    void byHuman(boolean value) {
        byHuman = value;
    }

    void creationDate(String value) {
        creationDate = value;
    }

    void className(String value) {
        className = value;
    }

    void object(boolean hasConfidence) {
        if (!hasConfidence) {
            firstWithoutConfidence = Math.min(firstWithoutConfidence, objects);
        }
        objects++;
    }

    boolean isPresent() {
        return present;
    }

    boolean isObject() {
        return object;
    }

    long offset() {
        return offset;
    }

    /** The type; empty when there is none. */
    String type() {
        return type;
    }

    boolean isByHuman() {
        return byHuman;
    }

    String creationDate() {
        return creationDate;
    }

    /** The label of an image-level label. */
    public String className() {
        return className;
    }

    /** How many of the first annotations have a confidence. */
    int confidences() {
        return Math.min(objects, firstWithoutConfidence);
    }

    /** The labels of a detection. */
    public ClassMap classMap() {
        return classMap;
    }

    /** Whether some members are all there, and all members as they should be. */
    boolean isRight(Set<Field> required) {
        return problems.isEmpty() && seen.containsAll(required) && !creationDate.isBlank();
    }

    boolean has(Field field) {
        return seen.contains(field);
    }

    Optional<Problem> problem(Field field) {
        return Optional.ofNullable(problems.get(field));
    }
}
