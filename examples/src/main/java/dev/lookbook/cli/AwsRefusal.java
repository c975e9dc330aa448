package dev.lookbook.cli;

/** What AWS, or what drives it, has to say against a command, in words. */
final class AwsRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AwsRefusal(String words, Throwable cause) {
        super(words, cause);
    }
}
