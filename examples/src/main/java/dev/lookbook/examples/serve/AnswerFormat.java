package dev.lookbook.examples.serve;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an answer can be. */
enum AnswerFormat {
    /** Categories, confidences and places; the default. */
    JSON(Reply.JSON),
    /** The picture with what is in it drawn over it. */
    PNG("image/png"),
    /** The same as SVG, with the picture inside. */
    SVG("image/svg+xml"),
    /** A list of COCO results; JSON too, so that it has to be asked for by name. */
    COCO(Reply.JSON);

    private final String mediaType;

    AnswerFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a name, {@code coco}. */
    static AnswerFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(
                        ApiProblem.Code.BAD_REQUEST,
                        "expected as="
                                + Arrays.stream(values())
                                        .map(AnswerFormat::word)
                                        .collect(Collectors.joining("|")) + " but found something else"));
    }

    /** The format that an {@code Accept} header likes best; of several, the one that it names first. */
    static AnswerFormat accepted(String accept) {
        if (accept.isBlank()) {
            return JSON;
        }
        Optional<AnswerFormat> best = Optional.empty();
        double bestWeight = 0;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", -1);
            Optional<AnswerFormat> format = matching(parts[0].strip());
            double weight = weight(parts);
            if (format.isPresent() && weight > bestWeight) {
                best = format;
                bestWeight = weight;
            }
        }
        return best.orElseThrow(() -> new ApiProblem(
                ApiProblem.Code.NOT_ACCEPTABLE,
                "expected to be asked for application/json, image/png or image/svg+xml but was asked for none of them;"
                        + " as=json|png|svg|coco asks for one whatever Accept says"));
    }

    private static Optional<AnswerFormat> matching(String range) {
        return Arrays.stream(values())
                .filter(format -> range.equals("*/*")
                        || range.equals(format.mediaType)
                        || (range.endsWith("/*")
                                && format.mediaType.startsWith(range.substring(0, range.length() - 1))))
                .findFirst();
    }

    private static double weight(String... parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
