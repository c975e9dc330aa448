package dev.lookbook.examples.serve;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a request has no other answer, and how to go on. The server makes of it what RFC 9457 calls problem details; models
 * throw it where they know best what is wrong.
 */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Code code;
    private final String allowedMethods;

    /**
     * A problem.
     *
     * @param detail what was expected and what was found, and how to go on; clients are shown it
     */
    public ApiProblem(Code code, String detail) {
        this(code, detail, null);
    }

    /**
     * A problem that has a cause, of which clients are shown nothing.
     *
     * @param detail what was expected and what was found, and how to go on; clients are shown it
     */
    public ApiProblem(Code code, String detail, @Nullable Throwable cause) {
        this(code, detail, "", cause);
    }

    private ApiProblem(Code code, String detail, String allowedMethods, @Nullable Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.allowedMethods = allowedMethods;
    }

    static ApiProblem methodNotAllowed(String method, String allowed) {
        return new ApiProblem(Code.METHOD_NOT_ALLOWED, "expected " + allowed + " but found " + method, allowed, null);
    }

    /** What kind of problem it is. */
    public Code code() {
        return code;
    }

    /** What was expected and what was found, and how to go on. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The methods that would have been right, as HTTP's {@code Allow} has them. */
    Optional<String> allowedMethods() {
        return allowedMethods.isEmpty() ? Optional.empty() : Optional.of(allowedMethods);
    }

    /** The kinds of problems, each with its status. */
    public enum Code {
        /** The request makes no sense: its parameters or its form. */
        BAD_REQUEST(400, "Bad Request"),
        /** The body is no JPEG or PNG, or a damaged one. */
        NOT_AN_IMAGE(400, "Bad Request"),
        /** A browser sent it for a page of another site. */
        CROSS_SITE(403, "Forbidden"),
        /** There is nothing at this path. */
        NOT_FOUND(404, "Not Found"),
        /** The model answers some pictures only, and this is none of them. */
        UNKNOWN_PICTURE(404, "Not Found"),
        /** The path is right, the method is not. */
        METHOD_NOT_ALLOWED(405, "Method Not Allowed"),
        /** No kind of answer that there is would be accepted. */
        NOT_ACCEPTABLE(406, "Not Acceptable"),
        /** The request did not arrive in time. */
        REQUEST_TOO_SLOW(408, "Request Timeout"),
        /** The body has too many bytes, or the picture too many pixels. */
        TOO_LARGE(413, "Content Too Large"),
        /** The body is said to be something that is no picture and no form. */
        UNSUPPORTED_MEDIA_TYPE(415, "Unsupported Media Type"),
        /** A fault of the server. */
        INTERNAL_ERROR(500, "Internal Server Error"),
        /** The model could not answer. */
        MODEL_FAILED(502, "Bad Gateway"),
        /** Too many pictures wait already. */
        BUSY(503, "Service Unavailable"),
        /** The model does not run any more. */
        MODEL_STOPPED(503, "Service Unavailable"),
        /** The server is about to end. */
        SHUTTING_DOWN(503, "Service Unavailable"),
        /** The model did not answer in time. */
        MODEL_TOO_SLOW(504, "Gateway Timeout");

        private final int status;
        private final String title;

        Code(int status, String title) {
            this.status = status;
            this.title = title;
        }

        /** HTTP's number. */
        public int status() {
            return status;
        }

        /** HTTP's words for the number. */
        public String title() {
            return title;
        }

        /** The word that stays the same: {@code not-an-image}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether the same request may succeed a little later. */
        boolean isPassing() {
            return this == BUSY || this == SHUTTING_DOWN || this == MODEL_TOO_SLOW;
        }
    }
}
