package dev.lookbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.internal.EntrySource;
import dev.lookbook.internal.Password;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.PasswordException;
import dev.lookbook.io.PasswordException.Reason;
import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A password that does not fit is told of when the archive is opened, and never shown. */
class PasswordTest {
    @TempDir
    Path temp = Path.of("");

    static Stream<Arguments> kinds() {
        return EveryKindTest.kinds();
    }

    static Stream<Arguments> encrypted() {
        return kinds().filter(arguments -> ((Pack) arguments.get()[0]).isEncrypted());
    }

    private void assertRefused(Opened opened, byte[] archive, Password password, Reason reason, String problem) {
        assertThatThrownBy(() ->
                        opened.open(archive, ReadLimits.defaults(), password).close())
                .isInstanceOfSatisfying(
                        PasswordException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessage(opened.name() + ": " + problem);
        assertThat(password.value()).containsOnly('\0');
    }

    @ParameterizedTest
    @MethodSource("encrypted")
    void withoutAPasswordAnEncryptedArchiveIsRefused(Pack pack, boolean stream) throws IOException {
        Opened opened = new Opened(temp, stream);
        assertThatThrownBy(() -> opened.open(pack.of(Pack.files()), ReadLimits.defaults(), Password.none()))
                .isInstanceOfSatisfying(
                        PasswordException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MISSING))
                .hasMessage(opened.name()
                        + ": expected a password for this encrypted archive but none was given; set password(...), or"
                        + " --password-file on the command line");
    }

    @ParameterizedTest
    @MethodSource("encrypted")
    void aWrongPasswordIsRefused(Pack pack, boolean stream) throws IOException {
        assertRefused(
                new Opened(temp, stream),
                pack.of(Pack.files()),
                Password.of("geh\u00e4im!".toCharArray()),
                Reason.WRONG,
                "expected this archive's password but the one that was given does not open it; check it, and if it is"
                        + " right, fetch the archive again");
    }

    /** ZipCrypto itself tells wrong passwords by one byte, so that one in 256 would pass. */
    @ParameterizedTest
    @MethodSource("encrypted")
    void noneOfManyWrongPasswordsPasses(Pack pack, boolean stream) throws IOException {
        byte[] archive = pack.of(Pack.files());
        int tries = pack == Pack.AES ? 30 : 700;
        for (int i = 0; i < tries; i++) {
            char[] wrong = ("wrong" + i).toCharArray();
            assertThatThrownBy(() -> new Opened(temp, stream)
                            .open(archive, ReadLimits.defaults(), Password.of(wrong))
                            .close())
                    .isInstanceOf(PasswordException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPasswordForWhatIsNotEncryptedIsRefused(Pack pack, boolean stream) throws IOException {
        if (pack.isEncrypted()) {
            return;
        }
        String found = stream && !pack.isZip()
                ? "an archive that never is"
                : switch (pack) {
                    case TAR -> "a tar archive";
                    case TAR_GZ, TAR_ZST -> "a compressed file";
                    default -> "one in which nothing is";
                };
        assertRefused(
                new Opened(temp, stream),
                pack.of(Pack.files()),
                Password.of("secret".toCharArray()),
                Reason.UNEXPECTED,
                "expected an encrypted archive, since a password was given, but found " + found
                        + "; leave the password out");
    }

    @Test
    void aPasswordForAFolderIsRefused() {
        assertThatThrownBy(() -> EntrySource.open(temp, ReadLimits.defaults(), Password.of("secret".toCharArray())))
                .isInstanceOf(PasswordException.class)
                .hasMessage(temp + ": expected an encrypted archive, since a password was given, but found a folder;"
                        + " leave the password out");
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new java.util.Random(length).nextBytes(noise);
        return noise;
    }

    @Test
    void damageToOneFileDoesNotMakeAPasswordWrong() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("annos/1.json", noise(100));
        files.put("annos/2.json", noise(200));
        for (Pack pack : new Pack[] {Pack.ZIP_CRYPTO, Pack.ZIP_CRYPTO_STORED, Pack.AES}) {
            byte[] archive = pack.of(files);
            archive[30 + "annos/1.json".length() + 40] ^= 1;
            try (EntrySource source = new Opened(temp, false).open(pack, archive)) {
                assertThat(source.read("annos/2.json")).hasSize(200);
                assertThatThrownBy(() -> source.read("annos/1.json"))
                        .isInstanceOf(DatasetException.class)
                        .hasMessageStartingWith("annos/1.json: expected compressed data but found damage (")
                        .hasMessageEndingWith("); fetch the archive again");
            }
        }
    }

    @Test
    void thePasswordIsCopiedAndWipedAndNeverShown() throws IOException {
        char[] mine = Pack.PASSWORD.toCharArray();
        Password password = Password.of(mine);
        assertThat(password).hasToString("a password");
        assertThat(Password.none()).hasToString("no password");
        EntrySource source =
                new Opened(temp, false).open(Pack.ZIP_CRYPTO.of(Pack.files()), ReadLimits.defaults(), password);
        java.util.Arrays.fill(mine, 'x');
        assertThat(source.read("train/annos/000001.json")).hasSize(2);
        source.close();
        assertThat(password.value()).containsOnly('\0');
        assertThat(mine).containsOnly('x');
    }

    @Test
    void anEmptyPasswordIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Password.of(new char[0]))
                .withMessage("expected a password but it is empty");
    }
}
