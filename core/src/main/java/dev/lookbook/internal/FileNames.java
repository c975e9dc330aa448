package dev.lookbook.internal;

/** The parts of pictures' names, which may be paths of any system or URIs. */
public final class FileNames {
    private FileNames() {}

    /** The last segment: {@code 000001.jpg} for {@code s3://bucket/train/000001.jpg}. */
    public static String withoutFolder(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** The last segment without its ending: {@code 000001}. What only begins with a dot has no ending. */
    public static String stem(String name) {
        String file = withoutFolder(name);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
