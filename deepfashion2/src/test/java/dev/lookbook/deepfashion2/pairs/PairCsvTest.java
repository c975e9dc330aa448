package dev.lookbook.deepfashion2.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.ImmutableDeepFashion2Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs become a table. */
class PairCsvTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void eachPairIsALine() throws IOException {
        Path file = folder.resolve("pairs.csv");

        PairCsv.write(PairIndex.of(PairIndexTest.SPLIT), file);

        assertThat(Files.readString(file)).isEqualTo("""
                        pair_id,style,consumer_file,consumer_item,consumer_category,shop_file,shop_item,shop_category
                        1,1,000001.jpg,item1,skirt,000004.jpg,item1,skirt
                        1,1,000001.jpg,item1,skirt,000005.jpg,item1,skirt
                        1,1,000001.jpg,item1,skirt,000005.jpg,item2,skirt
                        1,1,000002.jpg,item1,skirt,000004.jpg,item1,skirt
                        1,1,000002.jpg,item1,skirt,000005.jpg,item1,skirt
                        1,1,000002.jpg,item1,skirt,000005.jpg,item2,skirt
                        1,2,000001.jpg,item2,vest,000004.jpg,item2,vest
                        3,1,000008.jpg,item1,vest,000009.jpg,item1,shorts
                        """);
    }

    @Test
    void whatWouldEndAFieldIsQuoted() throws IOException {
        Path file = folder.resolve("pairs.csv");
        var consumer = TinyImages.image(1, "user", 1, TinyImages.item(1, DeepFashion2Category.VEST, 1));
        var shop = TinyImages.image(2, "shop", 1, TinyImages.item(1, DeepFashion2Category.VEST, 1));

        PairCsv.write(
                PairIndex.of(List.of(ImmutableDeepFashion2Image.copyOf(consumer).withName("a, \"b\""), shop)), file);

        assertThat(Files.readAllLines(file).get(1)).startsWith("1,1,\"a, \"\"b\"\".jpg\",item1,vest,000002.jpg,");
    }
}
