package dev.lookbook.examples.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a request wants to have.
 *
 * @param format what the answer is to be
 * @param imageId the id of the image in COCO results, which have to have one
 * @param minConfidence what is less sure is left out, from 0 to 1
 * @param name what the picture is called
 */
record DetectQuery(AnswerFormat format, Optional<Long> imageId, double minConfidence, Optional<String> name) {
    private static final String AS = "as";
    private static final String IMAGE_ID = "image-id";
    private static final String MIN_CONFIDENCE = "min-confidence";
    private static final String NAME = "name";
    private static final Set<String> KNOWN = Set.of(AS, IMAGE_ID, MIN_CONFIDENCE, NAME);

    /**
     * @throws ApiProblem when a parameter makes no sense
     */
    static DetectQuery of(Optional<String> query, String accept) {
        Map<String, String> parameters = parameters(query.orElse(""));
        AnswerFormat format = Optional.ofNullable(parameters.get(AS))
                .map(AnswerFormat::named)
                .orElseGet(() -> AnswerFormat.accepted(accept));
        Optional<Long> imageId = Optional.ofNullable(parameters.get(IMAGE_ID)).map(DetectQuery::imageId);
        if (format == AnswerFormat.COCO && imageId.isEmpty()) {
            throw problem(
                    "expected image-id too, for COCO results name the image of the ground truth that they are of");
        }
        return new DetectQuery(
                format,
                imageId,
                Optional.ofNullable(parameters.get(MIN_CONFIDENCE))
                        .map(DetectQuery::confidence)
                        .orElse(0.0),
                Optional.ofNullable(parameters.get(NAME)));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (!KNOWN.contains(name)) {
                throw problem("expected the parameters as, image-id, min-confidence and name but found another");
            }
            if (parameters.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1))) != null) {
                throw problem("expected " + name + " once but found it again");
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw problem("expected % and two hexadecimal digits in the query but found something else");
        }
    }

    private static long imageId(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw problem("expected an integer as image-id but found something else");
        }
    }

    private static double confidence(String text) {
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // As below.
        }
        throw problem("expected a number from 0 to 1 as min-confidence but found something else");
    }

    private static ApiProblem problem(String detail) {
        return new ApiProblem(ApiProblem.Code.BAD_REQUEST, detail);
    }
}
