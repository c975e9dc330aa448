package dev.lookbook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.manifest.ManifestReader;
import dev.lookbook.manifest.result.EvaluationMetrics;
import dev.lookbook.manifest.result.ServiceError;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.ImageSize;
import dev.lookbook.rekognition.CustomLabels;
import dev.lookbook.render.Picture;
import dev.lookbook.render.Renderer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values print themselves in a line that people read, as in JShell, rather than in the one that was generated for them. */
class PrintedValuesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                Category.class,
                CocoReader.class,
                ManifestReader.class,
                DeepFashion2Reader.class,
                CustomLabels.class
            })
    void noValueThatIsExportedHasAGeneratedLine(Class<?> ofModule) throws Exception {
        List<String> values = new ArrayList<>();
        List<String> generated = new ArrayList<>();
        for (Class<?> type : exported(ofModule)) {
            if (isValue(type)) {
                values.add(type.getName());
                Class<?> says = type.getMethod("toString").getDeclaringClass();
                if (says == Object.class || says.getSimpleName().startsWith("Immutable")) {
                    generated.add(type.getName());
                }
            }
        }
        assertThat(values).isNotEmpty();
        assertThat(generated).isEmpty();
    }

    @Test
    void linesSayWhatMatters() {
        assertThat(ManifestOptions.builder()
                        .s3Prefix("s3://b/")
                        .jobName("spring")
                        .build())
                .hasToString("ManifestOptions[bounding-box, boxes, dense class ids, prefix s3://b/, job spring]");
        assertThat(ServiceError.of("ERROR_NO_LABEL", "There is none."))
                .hasToString("ServiceError[ERROR_NO_LABEL, There is none.]");
        assertThat(EvaluationMetrics.builder().f1Score(Decimal.of(0.84)).build())
                .hasToString("EvaluationMetrics[F1 0.84]");
        assertThat(Renderer.of(Categories.copyOf(List.of(Category.of(1, "vest")))))
                .hasToString("Renderer[1 category: vest]");
        assertThat(Picture.blank(new ImageSize(468, 624))).hasToString("Picture[468x624, blank]");
    }

    /** Records have a line that tells their components; it is theirs to choose another. */
    private static boolean isValue(Class<?> type) throws NoSuchMethodException {
        boolean compares = type.getMethod("equals", Object.class).getDeclaringClass() != Object.class;
        return compares && !type.isRecord() && !type.isEnum() && !Modifier.isAbstract(type.getModifiers());
    }

    /** The public types of those packages of a module that everybody may use. */
    private static List<Class<?>> exported(Class<?> ofModule) throws Exception {
        URI place = ofModule.getProtectionDomain().getCodeSource().getLocation().toURI();
        if (Files.isDirectory(Path.of(place))) {
            return exported(ofModule, Path.of(place));
        }
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(place), Map.of())) {
            return exported(ofModule, jar.getPath("/"));
        }
    }

    private static List<Class<?>> exported(Class<?> ofModule, Path root) throws Exception {
        List<Class<?>> types = new ArrayList<>();
        try (InputStream in = Files.newInputStream(root.resolve("module-info.class"))) {
            for (ModuleDescriptor.Exports exports : ModuleDescriptor.read(in).exports()) {
                if (!exports.isQualified()) {
                    types.addAll(types(ofModule, root, exports.source()));
                }
            }
        }
        return types;
    }

    private static List<Class<?>> types(Class<?> ofModule, Path root, String name) throws Exception {
        List<Class<?>> types = new ArrayList<>();
        for (String file : files(root.resolve(name.replace('.', '/')))) {
            if (file.endsWith(".class") && !file.startsWith("package-info")) {
                Class<?> type = Class.forName(
                        name + '.' + file.substring(0, file.length() - ".class".length()),
                        false,
                        ofModule.getClassLoader());
                if (Modifier.isPublic(type.getModifiers())
                        && !type.isInterface()
                        && !Throwable.class.isAssignableFrom(type)) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
