package dev.lookbook.examples.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The page where one drops a picture: one file, which asks this server alone. */
final class Page {
    /** The policy of answers that are no pages. */
    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private Page() {}

    /** The page for a model. */
    static Reply of(GarmentModel model, Limits limits) throws IOException {
        String template = template();
        String page = template.replace("{{model}}", escaped(model.title()))
                .replace("{{stand-in}}", Boolean.toString(model.isStandIn()))
                .replace("{{examples}}", Integer.toString(model.examples().size()))
                .replace("{{max-bytes}}", Integer.toString(limits.maxBytes()));
        // What is inline is known by its hash, so that nothing else that gets into the page is run.
        String policy = "default-src 'none'; connect-src 'self'; img-src 'self' blob: data:; form-action 'self';"
                + " base-uri 'none'; frame-ancestors 'none'; script-src '" + hash(template, "script")
                + "'; style-src '" + hash(template, "style") + "'";
        return Reply.ok("text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", policy);
    }

    private static String template() throws IOException {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream("page.html"), "page.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String hash(String page, String element) {
        int start = page.indexOf('<' + element + '>') + element.length() + 2;
        String text = page.substring(start, page.indexOf("</" + element + '>', start));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
