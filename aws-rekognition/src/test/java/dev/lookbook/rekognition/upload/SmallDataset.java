package dev.lookbook.rekognition.upload;

import dev.lookbook.testing.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/** A folder with pictures, each with bytes of its own, and a manifest that names them. */
final class SmallDataset {
    static final String BUCKET = "pictures";
    static final FileTime LONG_AGO = FileTime.fromMillis(1_700_000_000_000L);

    private final Path folder;
    private final List<String> keys = new ArrayList<>();

    private SmallDataset(Path folder) {
        this.folder = folder;
    }

    static SmallDataset in(Path folder, int pictures) throws IOException {
        SmallDataset dataset = new SmallDataset(folder);
        for (int i = 1; i <= pictures; i++) {
            String key = String.format("shop/%06d.jpg", i);
            dataset.keys.add(key);
            dataset.writePicture(key, i);
        }
        dataset.writeManifest("train.manifest", dataset.keys);
        return dataset;
    }

    /** Old files, so that their times say that they did not change. */
    void writePicture(String key, int content) throws IOException {
        Path file = pictures().resolve(key);
        Files.createDirectories(file.getParent());
        byte[] bytes = Pictures.concat(
                Pictures.jpeg(640, 480), String.format("%08d", content).getBytes(StandardCharsets.UTF_8));
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, LONG_AGO);
    }

    Path writeManifest(String name, List<String> of) throws IOException {
        return Files.write(
                folder.resolve(name),
                of.stream().map(key -> line("s3://" + BUCKET + '/' + key)).toList());
    }

    static String line(String sourceRef) {
        return "{\"source-ref\":\"" + sourceRef
                + "\",\"box\":{\"image_size\":[{\"width\":640,\"height\":480,\"depth\":3}],\"annotations\":[{\"class_id\":0,"
                + "\"left\":10,\"top\":10,\"width\":100,\"height\":100}]},\"box-metadata\":{\"objects\":[{\"confidence\":1}],"
                + "\"class-map\":{\"0\":\"vest\"},\"type\":\"groundtruth/object-detection\",\"human-annotated\":\"yes\","
                + "\"creation-date\":\"2026-11-22T00:00:00\",\"job-name\":\"test\"}}";
    }

    List<String> keys() {
        return keys;
    }

    /** The keys of the pictures and of the manifest, as the bucket lists them. */
    List<String> allKeys() {
        List<String> all = new ArrayList<>(keys);
        all.add("manifests/train.manifest");
        return all.stream().sorted().toList();
    }

    Path pictures() {
        return folder.resolve("pictures");
    }

    Path picture(int number) {
        return pictures().resolve(keys.get(number - 1));
    }

    Path manifest() {
        return folder.resolve("train.manifest");
    }

    Path journal() {
        return folder.resolve("train.manifest.upload-journal");
    }
}
