package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts and samples that are alike in categories and sources, in every format; and parts that share what they must not. */
class StratifyTest {
    private static final Pattern PICTURE = Pattern.compile("(\\d{6})\\.jpg");

    @TempDir
    Path folder = Path.of("");

    private Path split = Path.of("");
    private Path coco = Path.of("");

    /** Forty pictures, two of each pair: sorted by source, as the validation set is, and one in four a sling. */
    @BeforeEach
    void makeDatasets() throws IOException {
        TinySplit tiny = TinySplit.in(folder.resolve("split"));
        for (int number = 1; number <= 40; number++) {
            tiny.annotation(number, annotation(number));
            tiny.picture(number);
        }
        split = tiny.folder();
        coco = folder.resolve("all.json");
        assertThat(Cli.run("convert", split, coco).exit()).isZero();
    }

    private static String annotation(int number) {
        String text = TinySplit.VEST
                .replace("\"pair_id\": 1", "\"pair_id\": " + (number + 1) / 2)
                .replace("10.5", String.format("10.%02d", number))
                .replace("\"user\"", source(number));
        return category(number).equals("vest")
                ? text
                : text.replace("\"category_id\": 5", "\"category_id\": 6")
                        .replace("\"category_name\": \"vest\"", "\"category_name\": \"sling\"");
    }

    private static String source(int number) {
        return number <= 10 ? "\"user\"" : "\"shop\"";
    }

    private static String category(int number) {
        return (number + 1) / 2 % 4 == 0 ? "sling" : "vest";
    }

    /** How many pictures a file has of each category at each source. */
    private static Map<String, Integer> kinds(Set<Integer> pictures) {
        Map<String, Integer> kinds = new HashMap<>();
        pictures.forEach(number -> kinds.merge(source(number) + ' ' + category(number), 1, Integer::sum));
        return kinds;
    }

    private static Set<Integer> pictures(Path file) throws IOException {
        Set<Integer> pictures = new HashSet<>();
        if (Files.isDirectory(file)) {
            try (var annotations = Files.list(file.resolve("annos"))) {
                annotations.forEach(one -> pictures.add(
                        Integer.parseInt(one.getFileName().toString().substring(0, 6))));
            }
        } else {
            PICTURE.matcher(Files.readString(file))
                    .results()
                    .forEach(found -> pictures.add(Integer.parseInt(found.group(1))));
        }
        return pictures;
    }

    @Test
    void everyPartHasItsShareOfEveryCategoryAndSourceInEveryFormat() throws IOException {
        for (Path in : List.of(split, coco)) {
            Path out = folder.resolve(in.equals(split) ? "part" : "part.json");
            Cli cli = Cli.run("split", "--train", "0.5", "--stratify", "category,source", "--seed", "4", in, out);
            assertThat(cli.err()).contains("40 images, 40 items");
            assertThat(cli.exit()).isZero();
        }
        Set<Integer> train = pictures(folder.resolve("part.train"));
        Set<Integer> test = pictures(folder.resolve("part.test"));
        // 5 pairs of users, one of them slings; 15 of shops, four of them.
        assertThat(kinds(train).get("\"shop\" sling")).isEqualTo(4);
        assertThat(kinds(test).get("\"shop\" sling")).isEqualTo(4);
        assertThat(train.size()).isBetween(18, 22);
        assertThat(pictures(folder.resolve("part.train.json"))).isEqualTo(train);
        assertThat(pictures(folder.resolve("part.test.json"))).isEqualTo(test);
        assertThat(train).allMatch(number -> train.contains(number % 2 == 0 ? number - 1 : number + 1));

        Path manifest = folder.resolve("part.manifest");
        assertThat(Cli.run("convert", "--train", "0.5", "--stratify", "category,source", "--seed", "4", coco, manifest)
                        .exit())
                .isZero();
        assertThat(pictures(folder.resolve("part.train.manifest"))).isEqualTo(train);
    }

    @Test
    void convertStratifiesWhatItDivides() {
        Cli cli = Cli.run("convert", "--stratify", "source", split, folder.resolve("out.json"));
        assertThat(cli.err())
                .isEqualTo("lookbook: --stratify: expected --train too, which says how to divide the images"
                        + System.lineSeparator());
        assertThat(cli.exit()).isEqualTo(2);
    }

    @Test
    void theFilesOfTheAuthorsWhoSaySourceOnAnnotationsAreStratifiedLikewise() throws IOException {
        Path annotated = folder.resolve("annotated.json");
        String text = Files.readString(coco);
        // From the image to its annotation, where the authors' proposed change has it.
        text = text.replaceAll("\"source\": \"(user|shop)\", ", "").replaceAll(", \"source\": \"(user|shop)\"", "");
        for (int number = 1; number <= 40; number++) {
            text = text.replace(
                    "\"image_id\": " + number + ",",
                    "\"image_id\": " + number + ", \"source\": " + source(number) + ",");
        }
        Files.writeString(annotated, text);
        for (Path in : List.of(coco, annotated)) {
            assertThat(Cli.run("sample", "--share", "0.5", "--stratify", "source", in, in + ".sample")
                            .exit())
                    .isZero();
        }
        assertThat(pictures(Path.of(annotated + ".sample"))).hasSize(20).isEqualTo(pictures(Path.of(coco + ".sample")));
    }

    @Test
    void aBalancedSampleHasSoManyOfEachInEveryFormat() throws IOException {
        for (Path in : List.of(split, coco)) {
            Path out = folder.resolve(in.equals(split) ? "some" : "some.json");
            Cli cli = Cli.run("sample", "--each", "2", "--stratify", "category,source", in, out);
            assertThat(cli.exit()).isZero();
        }
        Set<Integer> some = pictures(folder.resolve("some"));
        assertThat(kinds(some))
                .isEqualTo(Map.of("\"user\" vest", 2, "\"user\" sling", 2, "\"shop\" vest", 2, "\"shop\" sling", 2));
        assertThat(pictures(folder.resolve("some.json"))).isEqualTo(some);

        assertThat(Cli.run("sample", "--each", "3", split, folder.resolve("categories"))
                        .exit())
                .isZero();
        assertThat(pictures(folder.resolve("categories"))).hasSize(6);
    }

    @Test
    void oneWayToSaySizesIsEnough() {
        Cli cli = Cli.run("sample", "--each", "3", "--share", "0.5", split, folder.resolve("out"));
        assertThat(cli.err())
                .isEqualTo("lookbook: expected either --images, --share or --each" + System.lineSeparator());
        assertThat(cli.exit()).isEqualTo(2);
    }

    @Test
    void aSplitByPairHasNoLeaksAndOneByImageHas() throws IOException {
        Cli.run("split", "--train", "0.5", split, folder.resolve("pairs"));
        Cli good = Cli.run("leaks", folder.resolve("pairs.train"), folder.resolve("pairs.test"));
        assertThat(good.out()).startsWith("leaks: 40 records, 0 errors");
        assertThat(good.exit()).isZero();

        Cli.run("split", "--train", "0.5", "--group", "image", coco, folder.resolve("images.json"));
        Cli bad = Cli.run("leaks", "--json", folder.resolve("images.train.json"), folder.resolve("images.test.json"));
        assertThat(bad.exit()).isEqualTo(1);
        assertThat(bad.out())
                .contains("\"command\"", "\"leaks\"", "\"leakedImages\"", "\"leak-pair\"", "\"verdict\"", "\"fail\"");
    }

    @Test
    void aCopyInAnotherFormatAndUnderAnotherNameIsFound() throws IOException {
        Path copies = TinySplit.in(folder.resolve("copies")).folder();
        for (int number = 1; number <= 3; number++) {
            Files.delete(copies.resolve(String.format("annos/%06d.json", number)));
        }
        Files.writeString(
                copies.resolve("annos/000900.json"), annotation(7).replace("\"pair_id\": 4", "\"pair_id\": 90"));

        Cli cli = Cli.run("leaks", coco, copies);

        assertThat(cli.out())
                .contains(
                        "error    leak-copy x 1",
                        "annos/000900.json (byte 0): \"000007.jpg\" of " + coco
                                + " has the same outlines and landmarks; keep one of them");
        assertThat(cli.exit()).isEqualTo(1);
    }

    @Test
    void onePartTwiceIsRefused() {
        Cli cli = Cli.run("leaks", coco, coco);
        assertThat(cli.err()).contains("expected each part once but found " + coco + " twice");
        assertThat(cli.exit()).isEqualTo(2);
    }
}
