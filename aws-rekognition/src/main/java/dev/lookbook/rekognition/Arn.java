package dev.lookbook.rekognition;

import java.util.List;

/**
 * The service's name of a project ({@code arn:aws:rekognition:us-east-1:111122223333:project/NAME/TIME}), of a dataset
 * ({@code …:project/NAME/dataset/train/TIME}) or of a model ({@code …:project/NAME/version/NAME/TIME}).
 */
record Arn(String text, String region, List<String> parts) {
    private static final int SECTIONS = 6;
    private static final int REGION = 3;
    private static final int PATH = 5;

    static Arn parse(String text) {
        String[] sections = text.split(":", SECTIONS);
        if (sections.length == SECTIONS && sections[0].equals("arn") && sections[2].equals("rekognition")) {
            List<String> parts = List.of(sections[PATH].split("/", -1));
            if (parts.get(0).equals("project") && parts.size() >= 3) {
                return new Arn(text, sections[REGION], parts);
            }
        }
        throw new IllegalArgumentException("expected an ARN such as"
                + " arn:aws:rekognition:us-east-1:111122223333:project/garments/1690474772815 but found \"" + text
                + '"');
    }

    static Arn ofVersion(String text) {
        return parse(text).require("version", "a model");
    }

    static Arn ofDataset(String text) {
        Arn arn = parse(text).require("dataset", "a dataset");
        if (!arn.part(3).equals("train") && !arn.part(3).equals("test")) {
            throw new IllegalArgumentException("expected a dataset of type train or test but found \"" + text + '"');
        }
        return arn;
    }

    private Arn require(String kind, String what) {
        if (parts.size() != 5 || !part(2).equals(kind)) {
            throw new IllegalArgumentException("expected the ARN of " + what + ", …:project/NAME/" + kind
                    + "/NAME/TIME, but found \"" + text + '"');
        }
        return this;
    }

    String part(int index) {
        return parts.get(index);
    }

    String project() {
        return part(1);
    }

    /** The name of a model in its project. */
    String version() {
        return part(3);
    }
}
