package dev.lookbook.examples.serve;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ScheduledExecutorService;

/** Reads the bodies of requests, in a limited time, up to a limited size, into limited memory. Thread-safe. */
final class BodyReader {
    private static final int FIRST = 1 << 15;

    private final Limits limits;
    private final ScheduledExecutorService timer;

    BodyReader(Limits limits, ScheduledExecutorService timer) {
        this.limits = limits;
        this.timer = timer;
    }

    /**
     * Reads a body.
     *
     * @param maxBytes the most bytes that it may have
     * @param memory what it takes is taken of this, and stays taken
     * @throws ApiProblem when it is too large, or too much else is in memory
     * @throws IOException when it ends early, or its time is over, of which the sender is told here
     */
    byte[] read(Conversation conversation, int maxBytes, MemoryBudget.Share memory) throws IOException {
        long stated = stated(conversation);
        if (stated > maxBytes) {
            throw tooLarge(maxBytes, String.format("Content-Length says %,d", stated));
        }
        ApiProblem late = new ApiProblem(
                ApiProblem.Code.REQUEST_TOO_SLOW,
                "expected the whole request within " + limits.timeout().toMillis() / 1e3
                        + " seconds; send a smaller picture, or over a faster line");
        return ReadDeadline.read(
                timer,
                limits.timeout(),
                () -> conversation.sendIfPossible(Reply.of(late)),
                () -> read(conversation.body(), stated, maxBytes, memory));
    }

    private static long stated(Conversation conversation) {
        try {
            return conversation.header("Content-Length").map(Long::parseLong).orElse(-1L);
        } catch (NumberFormatException e) {
            throw new ApiProblem(
                    ApiProblem.Code.BAD_REQUEST,
                    "expected a number of bytes as Content-Length but found another text",
                    e);
        }
    }

    /** Memory grows with what has arrived, not with what was promised. */
    private static byte[] read(InputStream in, long stated, int maxBytes, MemoryBudget.Share memory)
            throws IOException {
        byte[] bytes = new byte[0];
        int size = 0;
        while (true) {
            if (size == bytes.length) {
                bytes = grown(bytes, stated, maxBytes, memory);
            }
            int read = in.read(bytes, size, bytes.length - size);
            if (read < 0) {
                break;
            }
            size += read;
            if (size > maxBytes) {
                throw tooLarge(maxBytes, "found more");
            }
            if (size == stated) {
                break;
            }
        }
        if (size < stated) {
            throw new EOFException("expected " + stated + " bytes but found " + size);
        }
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    private static byte[] grown(byte[] bytes, long stated, int maxBytes, MemoryBudget.Share memory) {
        // One more than allowed, so that it is seen that there is more.
        long most = stated < 0 ? maxBytes + 1L : Math.max(1, stated);
        int length = (int) Math.min(most, Math.max(FIRST, 2L * bytes.length));
        if (!memory.tryTake(length - bytes.length)) {
            throw new ApiProblem(
                    ApiProblem.Code.BUSY, "too many pictures are being received just now; send it again later");
        }
        return Arrays.copyOf(bytes, length);
    }

    private static ApiProblem tooLarge(int maxBytes, String found) {
        return new ApiProblem(
                ApiProblem.Code.TOO_LARGE,
                String.format("expected at most %,d bytes but %s; send a smaller picture", maxBytes, found));
    }
}
