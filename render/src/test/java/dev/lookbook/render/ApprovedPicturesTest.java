package dev.lookbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is drawn looks as somebody has approved. After a change that is meant to be seen, look at {@code
 * render/target/pictures} and approve them with
 *
 * <pre>./mvnw -pl render -am test -Dtest=ApprovedPicturesTest -Dlookbook.approve=true -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class ApprovedPicturesTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final Path DRAWN = Path.of("target/pictures");

    @TestFactory
    Stream<DynamicTest> everyTypeOfPictureLooksAsApproved() {
        return PictureTypes.all().entrySet().stream()
                .map(type -> DynamicTest.dynamicTest(type.getKey(), () -> compare(type)));
    }

    private static void compare(Map.Entry<String, Supplier<Drawing>> type) throws IOException {
        Drawing drawing = type.getValue().get();
        write(drawing, DRAWN, type.getKey());
        if (Boolean.getBoolean("lookbook.approve")) {
            write(drawing, APPROVED, type.getKey());
        }
        BufferedImage approved =
                ImageIO.read(APPROVED.resolve(type.getKey() + ".png").toFile());
        assertThat(Differences.between(drawing.toImage(), approved))
                .as("differences from the approved picture")
                .isEmpty();
    }

    private static void write(Drawing drawing, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".png"))) {
            drawing.png(out);
        }
        if (folder.equals(DRAWN)) {
            Files.writeString(folder.resolve(name + ".svg"), drawing.svg());
        }
    }

    @Test
    void everyApprovedPictureIsOfAType() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".png", "")))
                    .containsExactlyInAnyOrderElementsOf(PictureTypes.all().keySet());
        }
    }
}
