package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationScannerTest {
    private final Scanned scanned = new Scanned(ReadLimits.defaults());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1}",
                "{\"segmentation\":[[1.5,2,3e1,4,5,-6],[]],\"area\":12.50,\"iscrowd\":0,\"image_id\":7,\"bbox\":[1,2.5,0,4],"
                        + "\"category_id\":3,\"id\":-1}",
                " { \"segmentation\" :\t[ ] , \"keypoints\" : [ 1 , 2 , 2 ] ,\r\n \"num_keypoints\" : 1 , \"score\" : 1e-05 } ",
                "{\"keypoints\": [], \"style\": 0, \"pair_id\": 999999999999999999, \"bbox\": [0, 0, 1E+2, 0.1e1]}",
                "{\"segmentation\":{\"counts\":[0,4,5],\"size\":[3,3]}}",
                "{\"segmentation\":{\"counts\":[],\"size\":[3,3]},\"iscrowd\":1}",
                "{\"segmentation\": {\"size\": [9, 23], \"counts\": \"0h01\\\\O0W10TO070<1PO01O00[1\"}, \"id\": 1, \"image_id\": 2}",
                "{\"image_id\":1,\"bbox\":[-0.0,-0,1,1],\"score\":0.123456789012345678901234567890}"
            })
    void annotationsAsTheyShouldBeAreScanned(String json) {
        assertThat(scanned.agrees(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"id\":1",
                "{\"id\":1}}",
                "{\"id\":1} x",
                "{\"id\":1,}",
                "{,\"id\":1}",
                "{\"id\":1 \"area\":2}",
                "{\"id\" 1}",
                "{\"id\":}",
                "{\"id\":1,\"id\":1}",
                "{\"id\":1,\"image_id\":1,\"id\":2}",
                "{\"i\\u0064\":1}",
                "{\"ID\":1}",
                "{\"\":1}",
                "{\"id\":1,\"caption\":\"a\"}",
                "{\"id\":null}",
                "{\"id\":\"1\"}",
                "{\"id\":true}",
                "{\"id\":01}",
                "{\"id\":-0}",
                "{\"id\":-}",
                "{\"id\":+1}",
                "{\"id\":1.0}",
                "{\"id\":1e2}",
                "{\"id\":1234567890123456789}",
                "{\"area\":1.}",
                "{\"area\":.5}",
                "{\"area\":1e}",
                "{\"area\":1e400}",
                "{\"area\":NaN}",
                "{\"area\":[1]}",
                "{\"area\":1\u00a0}",
                "{\"area\":\u000b1}",
                "{\"bbox\":[1,2,3]}",
                "{\"bbox\":[1,2,-3,4]}",
                "{\"bbox\":[1,2,1e200,1e200]}",
                "{\"bbox\":[1,2,3,4,]}",
                "{\"bbox\":[1,2,3,null]}",
                "{\"bbox\":null}",
                "{\"keypoints\":[1,2]}",
                "{\"keypoints\":[1 2 3]}",
                "{\"segmentation\":[1,2]}",
                "{\"segmentation\":[[1,2,3]]}",
                "{\"segmentation\":[[1,2],]}",
                "{\"segmentation\":[[1,2]}",
                "{\"segmentation\":[[[1,2]]]}",
                "{\"segmentation\":null}",
                "{\"segmentation\":{}}",
                "{\"segmentation\":{\"counts\":[1]}}",
                "{\"segmentation\":{\"size\":[1,1]}}",
                "{\"segmentation\":{\"counts\":[1],\"size\":[1,1],\"x\":1}}",
                "{\"segmentation\":{\"counts\":[1],\"counts\":[1]}}",
                "{\"segmentation\":{\"counts\":[2],\"size\":[1,1]}}",
                "{\"segmentation\":{\"counts\":[1.0],\"size\":[1,1]}}",
                "{\"segmentation\":{\"counts\":[1],\"size\":[1]}}",
                "{\"segmentation\":{\"counts\":[1],\"size\":[1,1,1]}}",
                "{\"segmentation\":{\"counts\":\"\\u0031\",\"size\":[1,1]}}",
                "{\"segmentation\":{\"counts\":\"1 \",\"size\":[1,1]}}",
                "{\"segmentation\":{\"counts\":\"1\\\",\"size\":[1,1]}}",
                "{\"segmentation\":{\"counts\":\"1\n\",\"size\":[1,1]}}",
                "{\"segmentation\":{\"counts\":\"1\t1\",\"size\":[1,1]}}",
                "{\"segmentation\":{\"counts\":\"p\",\"size\":[1,1]}}",
                "{\"segmentation\":{\"counts\":\"\u00e9\",\"size\":[1,1]}}"
            })
    void whatIsNotIsLeftToTheParser(String json) {
        assertThat(scanned.scan(json)).isEmpty();
    }

    @Test
    void annotationsInTheSameOrderShareTheirListOfMembers() {
        String json = "{\"area\":1,\"id\":1,\"image_id\":2,\"bbox\":[1,2,3,4]}";
        CocoAnnotation one = scanned.scan(json).orElseThrow();
        assertThat(scanned.scan("{\"image_id\":2,\"id\":1}").orElseThrow().memberOrder())
                .containsExactly("image_id", "id");
        assertThat(scanned.scan("{\"id\":2,\"image_id\":1}").orElseThrow().memberOrder())
                .isEmpty();
        assertThat(scanned.scan(json).orElseThrow().memberOrder())
                .containsExactly("area", "id", "image_id", "bbox")
                .isEqualTo(one.memberOrder());
    }

    @Test
    void limitsHoldAsTheyDoForTheParser() {
        ReadLimits limits = ReadLimits.defaults();
        String ring = "{\"segmentation\":[[1,2]]}";
        assertThat(new Scanned(limits.withMaxDepth(3)).agrees(ring)).isTrue();
        assertThat(new Scanned(limits.withMaxDepth(2)).agrees(ring)).isFalse();
        assertThat(new Scanned(limits.withMaxStringLength(5)).agrees(ring)).isFalse();
        Scanned numbers = new Scanned(limits.withMaxNumberLength(5));
        assertThat(numbers.agrees("{\"id\":12345,\"area\":1.234,\"bbox\":[-1.23,-1e-5,1,12345]}"))
                .isTrue();
        for (String number : List.of("123456", "-12345", "1.2345", "1e-005", "0e0000000000")) {
            assertThat(numbers.agrees("{\"area\":" + number + "}")).isFalse();
            assertThat(numbers.agrees("{\"id\":" + number + "}")).isFalse();
            assertThat(numbers.agrees("{\"keypoints\":[1,2," + number + "]}")).isFalse();
        }
        String counts = "0".repeat(16);
        Scanned strings = new Scanned(limits.withMaxStringLength(16));
        assertThat(strings.agrees("{\"segmentation\":{\"counts\":\"" + counts + "\",\"size\":[1,1]}}"))
                .isTrue();
        assertThat(strings.agrees("{\"segmentation\":{\"counts\":\"0" + counts + "\",\"size\":[1,1]}}"))
                .isFalse();
    }

    @Test
    void afterManyMissesInARowNoAnnotationIsScanned() {
        AnnotationParser parser = new AnnotationParser(ReadLimits.defaults());
        for (int i = 0; i < 63; i++) {
            assertThat(scan(parser, "{\"x\":1}")).isFalse();
        }
        assertThat(scan(parser, "{\"id\":1}")).isTrue();
        for (int i = 0; i < 64; i++) {
            assertThat(scan(parser, "{\"x\":1}")).isFalse();
        }
        assertThat(scan(parser, "{\"id\":1}")).isFalse();
    }

    private static boolean scan(AnnotationParser parser, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return parser.scan(bytes, 0, bytes.length, Scanned.PLACE).isPresent();
    }
}
