package dev.lookbook.deepfashion2.check;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.PasswordException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A password goes to the archive; where nothing is encrypted, it is refused as everywhere. */
class CheckPasswordTest {
    @TempDir
    Path temp = Path.of("");

    @Test
    void passwordIsUsedAndAnEmptyOneRefused() throws IOException {
        Path split = new CleanSplit().in(temp.resolve("in"));
        char[] password = "secret".toCharArray();
        assertThatThrownBy(() ->
                        DeepFashion2Check.builder().password(password).build().check(split))
                .isInstanceOf(PasswordException.class);
        assertThatThrownBy(() ->
                        DeepFashion2Repair.builder().password(password).build().repair(split, temp.resolve("out")))
                .isInstanceOf(PasswordException.class);
        assertThatThrownBy(() -> DeepFashion2Check.builder().password(new char[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DeepFashion2Repair.builder().password(new char[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
