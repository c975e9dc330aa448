package dev.lookbook.examples;

import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.io.PasswordException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads a DeepFashion2 split from a zip archive with a password, as the dataset's authors hand it out. */
public final class ReadAnEncryptedSplit {
    private ReadAnEncryptedSplit() {}

    /** Takes the archive's path, and that of a file with the password. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, ReadAnEncryptedSplit.class, "SPLIT.zip PASSWORD.txt");
        // region read
        char[] password = Files.readString(Path.of(args[1]), StandardCharsets.UTF_8)
                .strip()
                .toCharArray();
        try (DeepFashion2Reader split =
                DeepFashion2Reader.builder().password(password).threads(4).open(Path.of(args[0]))) {
            System.out.println(
                    split.count() + " images, the first from " + split.read(1).source());
        } catch (PasswordException e) {
            System.out.println(e.reason() + ": " + e.getMessage());
        } finally {
            Arrays.fill(password, ' ');
        }
        // endregion
    }
}
