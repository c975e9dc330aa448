package dev.lookbook.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in our words what the parser has met. */
final class SyntaxProblem {
    private SyntaxProblem() {}

    static String describe(JacksonException e) {
        String detail = withoutJackson(firstSentence(e.getOriginalMessage()));
        // Between the members of an object, the parser says it in words only.
        if (e instanceof UnexpectedEndOfInputException || detail.startsWith("Unexpected end-of-input")) {
            return "expected more JSON but the input ends here (" + detail + "); it may have been cut short";
        }
        if (e instanceof StreamConstraintsException) {
            return "expected JSON within the limits but found more (" + detail + ")";
        }
        return "expected JSON but found something else (" + detail + ")";
    }

    /** Leaves out where Jackson has seen a start, which it redacts, what else it would take, and its settings' names. */
    private static String withoutJackson(String message) {
        return message.replaceAll(" \\(start marker at .*|: was expecting .*|, from `[^`]*`", "");
    }

    private static String firstSentence(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
