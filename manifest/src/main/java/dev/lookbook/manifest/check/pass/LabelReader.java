package dev.lookbook.manifest.check.pass;

import dev.lookbook.io.DatasetException;
import dev.lookbook.json.JsonSource;
import dev.lookbook.manifest.line.MemberNames;
import java.util.List;

/** Reads the value of a label attribute, which may be of any shape. */
final class LabelReader {
    private static final List<String> SIDES =
            List.of(MemberNames.LEFT, MemberNames.TOP, MemberNames.WIDTH, MemberNames.HEIGHT);

    private final JsonSource json;
    private final SizeReader size;
    private final JsonSource.MemberHandler member = this::member;
    private final Runnable annotation = this::annotation;
    private final JsonSource.MemberHandler boxMember = this::boxMember;

    private LabelFacts label = LabelFacts.NONE;
    /** Of the annotation at hand: which members it has, and the first that is not as it should be. */
    private int seen;

    private int wrong;
    private Problem problem = Problem.NONE;

    LabelReader(JsonSource json) {
        this.json = json;
        size = new SizeReader(json);
    }

    void read(LabelFacts facts) {
        label = facts;
        long offset = json.offset();
        if (json.isObject()) {
            label.found(LabelFacts.Kind.OBJECT, offset);
            json.object(member);
        } else {
            label.found(kind(), offset);
        }
    }

    private LabelFacts.Kind kind() {
        if (json.isInteger()) {
            return LabelFacts.Kind.INTEGER;
        }
        boolean digits = json.isString() && isDigits(json.string());
        return digits ? LabelFacts.Kind.DIGITS : LabelFacts.Kind.OTHER;
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private void member(String name) {
        switch (name) {
            case MemberNames.IMAGE_SIZE -> size.read(label);
            case MemberNames.ANNOTATIONS -> {
                label.hasAnnotations(true);
                if (json.isArray()) {
                    json.array(annotation);
                } else {
                    label.add(Problem.of(json.expected("an array of boxes")));
                }
            }
            default -> {
                // Anything else may be there.
            }
        }
    }

    private void annotation() {
        long offset = json.offset();
        int index = label.begin(offset);
        if (!json.isObject()) {
            label.add(Problem.of(index, json.expected("a box as an object")));
            return;
        }
        seen = 0;
        wrong = MemberNames.BOX_MEMBERS.size();
        json.object(boxMember);
        int missing = Integer.numberOfTrailingZeros(~seen);
        if (missing < wrong) {
            String name = MemberNames.BOX_MEMBERS.get(missing);
            label.add(new Problem(
                    index, json.location().atByte(offset), "expected a member \"" + name + "\" but found none"));
        } else if (wrong < MemberNames.BOX_MEMBERS.size()) {
            label.add(problem);
        }
    }

    private void boxMember(String name) {
        int member = name.equals(MemberNames.CLASS_ID) ? SIDES.size() : SIDES.indexOf(name);
        if (member < 0) {
            return;
        }
        seen |= 1 << member;
        boolean isClass = member == SIDES.size();
        if (isClass ? !json.isInteger() : !json.isNumber()) {
            wrong(member, json.expected(isClass ? "an integer" : "a number"));
            return;
        }
        try {
            if (isClass) {
                label.classId(json.integer());
            } else {
                label.side(member, json.number());
            }
        } catch (DatasetException e) {
            wrong(member, e);
        }
    }

    private void wrong(int member, DatasetException e) {
        if (member < wrong) {
            wrong = member;
            problem = Problem.of(label.count() - 1, e);
        }
    }
}
