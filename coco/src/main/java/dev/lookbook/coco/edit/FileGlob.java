package dev.lookbook.coco.edit;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;

/** Whether a picture's file name fits a pattern; what cannot be a path fits none. */
final class FileGlob {
    private FileGlob() {}

    static boolean matches(PathMatcher matcher, String fileName) {
        try {
            return matcher.matches(Path.of(fileName));
        } catch (InvalidPathException hostile) {
            return false;
        }
    }
}
