package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.List;

/** Hands long lists out in pages, as the token of a request says. */
final class Pages {
    private static final String TOKEN = "after-";

    private Pages() {}

    /** The page of a list that a request wants, and a token when there are more. */
    static Attributes of(String member, List<? extends Value> all, Attributes input, int usualSize) {
        int start =
                input.text("NextToken").map(token -> start(token, all.size())).orElse(0);
        long size = input.integer("MaxResults").orElse((long) usualSize);
        int end = (int) Math.min(all.size(), start + size);
        Attributes page = Attributes.of(member, Value.of(all.subList(start, end)));
        return end < all.size() ? page.with("NextToken", Value.of(TOKEN + end)) : page;
    }

    private static int start(String token, int size) {
        try {
            int start = token.startsWith(TOKEN) ? Integer.parseInt(token.substring(TOKEN.length())) : -1;
            if (start >= 0 && start <= size) {
                return start;
            }
        } catch (NumberFormatException none) {
            // Said below.
        }
        throw Refusal.of("InvalidPaginationTokenException", "The pagination token is not valid: " + token);
    }
}
