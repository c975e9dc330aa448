package dev.lookbook.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.ReadLimits;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ByteCursorTest {
    private static ByteCursor cursor(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        ByteCursor cursor = new ByteCursor(ReadLimits.defaults().withMaxStringLength(12));
        cursor.start(bytes, 0, bytes.length);
        return cursor;
    }

    @Provide
    Arbitrary<String> insides() {
        return Arbitraries.strings()
                .withChars('a', 'b', '/', ' ', '~', '\\', '\\', '"', '\n', '\u00e9', '\u007f')
                .ofMaxLength(16);
    }

    /** The rule in another way: pairs of backslashes and what stands for itself, in quotes, and not too long. */
    @Property
    void aStringIsTakenWhenAllThatItHasIsAsciiAndBackslashes(@ForAll("insides") String inside) {
        ByteCursor cursor = cursor(" \"" + inside + "\",");
        String taken = inside.replace("\\\\", "\\");
        boolean isPlain = inside.matches("([ !#-\\[\\]-\u007f]|\\\\\\\\)*") && taken.length() <= 12;

        boolean isTaken = cursor.takeString() && cursor.take(',') && cursor.isAtEnd();

        assertThat(isTaken).isEqualTo(isPlain);
        if (isTaken) {
            assertThat(cursor.text()).isEqualTo(taken);
        }
    }

    @Example
    void stringsComeOneAfterTheOther() {
        ByteCursor cursor = cursor("\"\\\\\" : \"\",\"b\\\\\\\\c\"");
        assertThat(cursor.takeString()).isTrue();
        assertThat(cursor.text()).isEqualTo("\\");
        assertThat(cursor.take(':') && cursor.takeString()).isTrue();
        assertThat(cursor.text()).isEmpty();
        assertThat(cursor.take(',') && cursor.takeString()).isTrue();
        assertThat(cursor.text()).isEqualTo("b\\\\c");
        assertThat(cursor.isAtEnd()).isTrue();
    }

    @Example
    void aStringWithoutItsEndIsNotTaken() {
        for (String json : new String[] {"", "\"", "\"a", "\"a\\", "\"a\\\\", "a\"", "\"a\\\""}) {
            assertThat(cursor(json).takeString()).as(json).isFalse();
        }
    }
}
