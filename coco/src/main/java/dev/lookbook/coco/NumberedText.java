package dev.lookbook.coco;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** A record as JSON but for its own id and that of its image, which are known when those before it are written. */
final class NumberedText {
    /** No place for an id. */
    static final int NONE = -1;

    private final byte[] json;
    private final int idAt;
    private final int imageIdAt;

    /**
     * @param json the text, without the ids
     * @param idAt where its id belongs; {@link #NONE} when it has none
     * @param imageIdAt where its image's id belongs; {@link #NONE} when that is in the text, or nowhere
     */
    NumberedText(byte[] json, int idAt, int imageIdAt) {
        this.json = json;
        this.idAt = idAt;
        this.imageIdAt = imageIdAt;
    }

    boolean hasId() {
        return idAt != NONE;
    }

    void writeTo(OutputStream out, OptionalLong id, OptionalLong imageId) throws IOException {
        int at = 0;
        if (imageIdAt != NONE && imageIdAt < idAt) {
            at = write(out, at, imageIdAt, imageId);
        }
        if (idAt != NONE) {
            at = write(out, at, idAt, id);
        }
        if (imageIdAt != NONE && imageIdAt > idAt) {
            at = write(out, at, imageIdAt, imageId);
        }
        out.write(json, at, json.length - at);
    }

    private int write(OutputStream out, int from, int to, OptionalLong number) throws IOException {
        out.write(json, from, to - from);
        out.write(Long.toString(number.orElseThrow()).getBytes(StandardCharsets.US_ASCII));
        return to;
    }
}
