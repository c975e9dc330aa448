package dev.lookbook.deepfashion2;

import dev.lookbook.internal.EntrySource;
import dev.lookbook.internal.Password;
import dev.lookbook.internal.SizeTable;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a split is in a folder or archive: {@code annos/} and {@code image/} side by side. The archives' own root is the
 * split's name, so those who unpack {@code train.zip} into a folder {@code train} have {@code train/train/annos}.
 *
 * @param source what the folder or archive is called by who opened it
 * @param root what goes before {@code annos/}: empty, or such as {@code train/}
 */
record SplitFolder(EntrySource files, String source, String root) {
    static final String ANNOTATIONS = "annos";
    static final String ANNOTATION = ".json";
    static final String PICTURES = "image";
    static final String PICTURE = ".jpg";
    static final String SIZES = "image-sizes.csv";

    private static final Pattern ARCHIVE =
            Pattern.compile("\\.(zip|tgz|tar(\\.gz|\\.zst)?)$", Pattern.CASE_INSENSITIVE);

    /** Finds the only split, or the one that is asked for. */
    static SplitFolder open(Path path, ReadLimits limits, Optional<String> split, Password password)
            throws IOException {
        if (isAnnotations(path)) {
            Path folder = parent(path);
            EntrySource files = EntrySource.open(folder, limits, password);
            return in(files, path.toString(), outer(folder), List.of(""), split);
        }
        return in(EntrySource.open(path, limits, password), path.toString(), outer(path), split);
    }

    /** Finds it in an archive that comes as a stream. */
    static SplitFolder read(InputStream in, String name, ReadLimits limits, Optional<String> split, Password password)
            throws IOException {
        return in(EntrySource.read(in, name, limits, password), name, '/' + name, split);
    }

    private static SplitFolder in(EntrySource files, String name, String outer, Optional<String> split)
            throws IOException {
        List<String> roots;
        try {
            roots = files.parentsOf(ANNOTATIONS).stream()
                    .filter(root -> !isHidden(root))
                    .toList();
        } catch (RuntimeException | IOException e) {
            files.close();
            throw e;
        }
        return in(files, name, outer, roots, split);
    }

    private static SplitFolder in(
            EntrySource files, String name, String outer, List<String> roots, Optional<String> split)
            throws IOException {
        try {
            return new SplitFolder(files, name, choose(name, outer, roots, split));
        } catch (RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /** A path as the folder that an archive would be unpacked into. */
    private static String outer(Path path) {
        return path.toAbsolutePath().normalize().toString().replace('\\', '/');
    }

    /** The annotation files' names without their ending, sorted. */
    List<String> names() throws IOException {
        return files.list(root + ANNOTATIONS + '/').stream()
                .filter(name -> name.endsWith(ANNOTATION) && !isHidden(name))
                .map(name -> name.substring(0, name.length() - ANNOTATION.length()))
                .toList();
    }

    /** The names of the files beside the annotations where pictures are, sorted. */
    List<String> pictures() throws IOException {
        return files.list(root + PICTURES + '/').stream()
                .filter(name -> !isHidden(name))
                .toList();
    }

    /** What an annotation file is called in its folder or archive. */
    String annotation(String name) {
        return root + ANNOTATIONS + '/' + name + ANNOTATION;
    }

    /** Whether somebody's file browser left this behind: {@code .DS_Store}, {@code ._000001.json}, {@code __MACOSX/}. */
    private static boolean isHidden(String name) {
        return List.of(name.split("/")).stream().anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }

    /**
     * Requires a name that is a file's in every file system and that {@link #names} would find again.
     *
     * @throws IllegalArgumentException when it is not
     */
    static void requirePlain(String name) {
        if (name.isEmpty() || isHidden(name) || name.chars().anyMatch(c -> c == '/' || c == '\\' || c < ' ')) {
            throw new IllegalArgumentException(
                    "expected a name such as \"000001\" without folders but found \"" + name + '"');
        }
    }

    private static boolean isAnnotations(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name != null
                && name.toString().equals(ANNOTATIONS)
                && Files.isDirectory(path)
                && !Files.isDirectory(path.resolve(ANNOTATIONS));
    }

    private static Path parent(Path path) {
        Path parent = path.toAbsolutePath().normalize().getParent();
        return parent == null ? path : parent;
    }

    private static String choose(String name, String outer, List<String> roots, Optional<String> split) {
        Location location = Location.of(name);
        if (roots.isEmpty()) {
            throw new DatasetException(
                    location,
                    "expected a folder \"annos\" with files such as annos/000001.json, here or in folders below, but found"
                            + " none; name the folder or archive that holds it");
        }
        if (split.isPresent()) {
            return named(outer, roots, split.get())
                    .orElseThrow(() -> new DatasetException(
                            location, "expected the split \"" + split.get() + "\" but found " + list(roots)));
        }
        if (roots.size() > 1) {
            throw new DatasetException(
                    location,
                    "expected one folder \"annos\" but found " + list(roots)
                            + "; choose one by the name of the folder that it is in: split(\"train\") of the builder, --split train");
        }
        return roots.get(0);
    }

    /** The folder of a split: the one of exactly this name, or else the only one whose name ends so. */
    private static Optional<String> named(String outer, List<String> roots, String split) {
        String wanted = split + '/';
        if (roots.contains(wanted)) {
            return Optional.of(wanted);
        }
        String folder = ARCHIVE.matcher(outer).replaceFirst("") + '/';
        List<String> ending = roots.stream()
                .filter(root -> (folder + root).endsWith('/' + wanted))
                .toList();
        return ending.size() == 1 ? Optional.of(ending.get(0)) : Optional.empty();
    }

    private static String list(List<String> roots) {
        return roots.stream().map(root -> root + ANNOTATIONS).collect(Collectors.joining(", "));
    }

    /** The table of sizes beside the annotations, if there is one. */
    Optional<ImageSizes> sizeTable() throws IOException {
        String table = root() + SIZES;
        return files().contains(table)
                ? Optional.of(ImageSizes.of(SizeTable.read(new ByteArrayInputStream(files().read(table)), table)))
                : Optional.empty();
    }
}
