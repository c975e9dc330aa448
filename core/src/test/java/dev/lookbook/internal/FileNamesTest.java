package dev.lookbook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void foldersOfAnySystemAreLeftOut() {
        assertThat(FileNames.withoutFolder("000001.jpg")).isEqualTo("000001.jpg");
        assertThat(FileNames.withoutFolder("s3://bucket/train/000001.jpg")).isEqualTo("000001.jpg");
        assertThat(FileNames.withoutFolder("train\\000001.jpg")).isEqualTo("000001.jpg");
        assertThat(FileNames.withoutFolder("train/")).isEmpty();
    }

    @Test
    void stemsHaveNoEnding() {
        assertThat(FileNames.stem("train.v2/000001.jpg")).isEqualTo("000001");
        assertThat(FileNames.stem("a.tar.gz")).isEqualTo("a.tar");
        assertThat(FileNames.stem("train.v2/plain")).isEqualTo("plain");
        assertThat(FileNames.stem(".hidden")).isEqualTo(".hidden");
    }
}
