package dev.lookbook.archive;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** The kinds of archives, each made of the same files. */
enum Pack {
    DEFLATED,
    STORED,
    ZIP_CRYPTO,
    ZIP_CRYPTO_STORED,
    AES,
    TAR,
    TAR_GZ,
    TAR_ZST;

    static final String PASSWORD = "Geh\u00e4im!";

    boolean isEncrypted() {
        return this == ZIP_CRYPTO || this == ZIP_CRYPTO_STORED || this == AES;
    }

    boolean isZip() {
        return this != TAR && !isCompressedTar();
    }

    boolean isCompressedTar() {
        return this == TAR_GZ || this == TAR_ZST;
    }

    /** Some files of a split, with a text that shrinks and one that does not. */
    static Map<String, byte[]> files() {
        byte[] noise = new byte[3000];
        new Random(3).nextBytes(noise);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("train/annos/000002.json", text("{\"source\": \"shop\"} ".repeat(50)));
        files.put("train/annos/000001.json", text("{}"));
        files.put("train/annos/000003.json", noise);
        files.put("train/annos/000004.json", new byte[0]);
        files.put("train/image/000001.jpg", dev.lookbook.testing.Pictures.jpeg(468, 624));
        files.put("train/image/000002.jpg", dev.lookbook.testing.Pictures.png(7, 9));
        files.put("train/image/000003.jpg", text("no picture"));
        return files;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] of(Map<String, byte[]> files) throws IOException {
        return of(files, PASSWORD);
    }

    byte[] of(Map<String, byte[]> files, String password) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        switch (this) {
            case DEFLATED, STORED -> zip(bytes, files);
            case ZIP_CRYPTO -> encrypted(bytes, files, password, EncryptionMethod.ZIP_STANDARD, true);
            case ZIP_CRYPTO_STORED -> encrypted(bytes, files, password, EncryptionMethod.ZIP_STANDARD, false);
            case AES -> encrypted(bytes, files, password, EncryptionMethod.AES, true);
            default -> bytes.writeBytes(compressed(tar(files)));
        }
        return bytes.toByteArray();
    }

    /** What a tar archive becomes in this kind. */
    byte[] compressed(byte[] tar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = switch (this) {
            case TAR_GZ -> new GZIPOutputStream(bytes);
            case TAR_ZST -> new ZstdOutputStream(bytes);
            default -> bytes;
        }) {
            out.write(tar);
        }
        return bytes.toByteArray();
    }

    private void zip(OutputStream out, Map<String, byte[]> files) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                if (this == STORED) {
                    CRC32 crc = new CRC32();
                    crc.update(file.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(file.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
    }

    private static void encrypted(
            OutputStream out, Map<String, byte[]> files, String password, EncryptionMethod method, boolean deflate)
            throws IOException {
        try (var zip = new net.lingala.zip4j.io.outputstream.ZipOutputStream(out, password.toCharArray())) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipParameters parameters = new ZipParameters();
                parameters.setFileNameInZip(file.getKey());
                parameters.setCompressionMethod(deflate ? CompressionMethod.DEFLATE : CompressionMethod.STORE);
                parameters.setEncryptFiles(!file.getKey().endsWith("/"));
                parameters.setEncryptionMethod(method);
                if (!deflate) {
                    CRC32 crc = new CRC32();
                    crc.update(file.getValue());
                    parameters.setEntryCRC(crc.getValue());
                    parameters.setEntrySize(file.getValue().length);
                }
                zip.putNextEntry(parameters);
                // It is encrypted in place.
                zip.write(file.getValue().clone());
                zip.closeEntry();
            }
        }
    }

    static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
