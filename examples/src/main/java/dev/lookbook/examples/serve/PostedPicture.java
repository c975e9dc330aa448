package dev.lookbook.examples.serve;

import dev.lookbook.io.PictureFacts;
import dev.lookbook.model.ImageSize;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A picture that somebody has sent, JPEG or PNG by its first bytes.
 *
 * @param name what the sender calls it, or else a name of the server's; nothing is decided by its ending
 * @param bytes the file, not to be changed
 * @param size the size of the stored pixels, as the header states it
 * @param sha256 the bytes' SHA-256 in lower-case hexadecimal digits
 */
@SuppressWarnings("ArrayRecordComponent") // Pictures are never compared, and copying them costs megabytes.
public record PostedPicture(String name, byte[] bytes, ImageSize size, String sha256) {

    /**
     * Looks at the first bytes of a file.
     *
     * @throws ApiProblem when it is no picture, or one of too many pixels
     */
    static PostedPicture of(String name, byte[] bytes, long maxPixels) {
        PictureFacts facts = PictureFacts.of(bytes);
        ImageSize size = facts.size()
                .orElseThrow(() -> new ApiProblem(
                        ApiProblem.Code.NOT_AN_IMAGE,
                        (bytes.length == 0
                                        ? "expected a JPEG or PNG picture but found nothing"
                                        : facts.problem().orElse("expected a JPEG or PNG picture"))
                                + "; send the file itself"));
        if ((long) size.width() * size.height() > maxPixels) {
            throw new ApiProblem(
                    ApiProblem.Code.TOO_LARGE,
                    String.format(
                            "expected a picture of at most %,d pixels but found %,d x %,d; send a smaller one",
                            maxPixels, size.width(), size.height()));
        }
        return new PostedPicture(name, bytes, size, sha256(bytes));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "PostedPicture[" + size.width() + " x " + size.height() + ", " + bytes.length + " bytes, " + sha256
                + ']';
    }
}
