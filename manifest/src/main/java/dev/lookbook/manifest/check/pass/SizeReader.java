package dev.lookbook.manifest.check.pass;

import dev.lookbook.io.DatasetException;
import dev.lookbook.json.JsonSource;
import dev.lookbook.manifest.line.MemberNames;
import java.util.List;

/** Reads an {@code image_size}: an array of one object with width, height and depth, all integers. */
final class SizeReader {
    private static final List<String> MEMBERS = List.of(MemberNames.WIDTH, MemberNames.HEIGHT, MemberNames.DEPTH);

    private final JsonSource json;
    private final double[] values = new double[MEMBERS.size()];
    private final Runnable element = this::element;
    private final JsonSource.MemberHandler member = this::member;
    private int elements;
    private int seen;
    private int wrong;
    private Problem problem = Problem.NONE;

    SizeReader(JsonSource json) {
        this.json = json;
    }

    void read(LabelFacts label) {
        label.hasSize(true);
        long start = json.offset();
        if (!json.isArray()) {
            label.add(Problem.of(json.expected("an array of one object")));
            return;
        }
        elements = 0;
        wrong = MEMBERS.size();
        json.array(element);
        if (elements != 1) {
            label.add(new Problem(
                    -1, json.location().atByte(start), "expected an array of one object but found " + elements));
        } else if (wrong < MEMBERS.size()) {
            label.add(problem);
        } else {
            label.size(values[0], values[1]);
        }
    }

    private void element() {
        if (elements++ > 0) {
            return;
        }
        if (!json.isObject()) {
            wrong(0, json.expected("an object with width, height and depth"));
            return;
        }
        long start = json.offset();
        seen = 0;
        json.object(member);
        int missing = Integer.numberOfTrailingZeros(~seen);
        if (missing < wrong) {
            wrong = missing;
            problem = new Problem(
                    -1,
                    json.location().atByte(start),
                    "expected a member \"" + MEMBERS.get(missing) + "\" but found none");
        }
    }

    private void member(String name) {
        int index = MEMBERS.indexOf(name);
        if (index < 0) {
            return;
        }
        seen |= 1 << index;
        if (!json.isInteger()) {
            wrong(index, json.expected("an integer"));
            return;
        }
        try {
            values[index] = json.number();
        } catch (DatasetException e) {
            wrong(index, e);
        }
    }

    private void wrong(int index, DatasetException e) {
        if (index < wrong) {
            wrong = index;
            problem = Problem.of(e);
        }
    }
}
