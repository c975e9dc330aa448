package dev.lookbook.manifest.csv;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.line.Lines;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The text of a line's bytes: UTF-8, and nothing else. */
final class LineText {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    /**
     * The text of the current line; a byte order mark in front of the first, as spreadsheets write it, is none of it.
     *
     * @throws DatasetException at the byte that is no UTF-8, or when there is a control character
     */
    String of(Lines lines) {
        Location place = lines.location();
        ByteBuffer bytes = ByteBuffer.wrap(lines.bytes(), lines.offset(), lines.length());
        CharBuffer text = CharBuffer.allocate(lines.length());
        CoderResult result = decoder.reset().decode(bytes, text, true);
        if (result.isError()) {
            int bad = bytes.position();
            throw new DatasetException(
                    place.atByte(place.byteOffset() + bad - lines.offset()),
                    String.format(
                            Locale.ROOT,
                            "expected UTF-8 but found the byte 0x%02x; save the file as \"CSV UTF-8\"",
                            lines.bytes()[bad]));
        }
        text.flip();
        boolean marked = place.line() == 1 && text.hasRemaining() && text.charAt(0) == BYTE_ORDER_MARK;
        String line = text.subSequence(marked ? 1 : 0, text.length()).toString();
        line.chars().filter(c -> c < ' ' && c != '\t').findFirst().ifPresent(control -> {
            throw new DatasetException(
                    place,
                    String.format(
                            Locale.ROOT,
                            "expected text in lines that end in \\n or \\r\\n but found the control character U+%04X",
                            control));
        });
        return line;
    }
}
