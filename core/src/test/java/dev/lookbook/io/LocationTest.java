package dev.lookbook.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocationTest {

    @Test
    void placesReadAsPeopleLookForThem() {
        assertThat(new Location("annos/000540.json", "/item2/landmarks", 812, 0))
                .hasToString("annos/000540.json at /item2/landmarks (byte 812)");
        assertThat(new Location("all.manifest", "/source-ref", 812, 3))
                .hasToString("all.manifest at /source-ref (byte 812, line 3)");
        assertThat(new Location("sizes.csv", "", -1, 7)).hasToString("sizes.csv (line 7)");
        assertThat(new Location("a.json", "", 0, 0)).hasToString("a.json (byte 0)");
        assertThat(Location.of("a.zip")).hasToString("a.zip");
        assertThat(Location.UNKNOWN).hasToString("(unknown source)");
        assertThat(Location.UNKNOWN.child("a")).hasToString("(unknown source) at /a");
    }

    @Test
    void longPointersAreShownShortened() {
        Location place = Location.of("a.json").child("n".repeat(50_000));
        assertThat(place).hasToString("a.json at /" + "n".repeat(299) + "…");
        assertThat(place.pointer()).hasSize(50_001);
    }

    @Test
    void childrenAreJsonPointers() {
        Location location = new Location("a.json", "/items", 12, 3);
        assertThat(location.child(4)).isEqualTo(new Location("a.json", "/items/4", -1, 3));
        assertThat(location.child("a/b~c")).isEqualTo(new Location("a.json", "/items/a~1b~0c", -1, 3));
        assertThat(location.at("/other")).isEqualTo(new Location("a.json", "/other", -1, 3));
        assertThat(location.child(4).atByte(20)).isEqualTo(new Location("a.json", "/items/4", 20, 3));
    }

    /** Names come from files: a line break or an escape sequence in one must not reach a terminal or a log as such. */
    @Test
    void controlCharactersAreShownNotSent() {
        assertThat(new Location("a\u001b[31m.json", "/x\ny", 5, 0))
                .hasToString("a\\u001b[31m.json at /x\\u000ay (byte 5)");
    }

    @Test
    void whatErrorsQuoteIsShownNotSentEither() {
        String hostile = "expected a but found \"\u001b]0;\n\u2028\u202e\ud83d\udc57\ud83d\"";
        DatasetException error = new DatasetException(Location.of("a.json"), hostile);
        assertThat(error.problem())
                .isEqualTo("expected a but found \"\\u001b]0;\\u000a\\u2028\\u202e\ud83d\udc57\\ud83d\"");
        assertThat(error).hasMessage("a.json: " + error.problem());
    }

    @Test
    void errorsSayWhereAndWhat() {
        DatasetException error = new DatasetException(Location.of("a.json").at("/b"), "expected c but found d");
        assertThat(error).hasMessage("a.json at /b: expected c but found d");
        assertThat(error.location()).isEqualTo(Location.of("a.json").at("/b"));
        assertThat(error.problem()).isEqualTo("expected c but found d");
    }

    @Test
    void errorsSurviveSerialization() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new DatasetException(Location.of("a.json"), "bad"));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            DatasetException error = (DatasetException) in.readObject();
            assertThat(error).hasMessage("a.json: bad");
            assertThat(error.location()).isEqualTo(Location.UNKNOWN);
        }
    }

    @Test
    void aPolicyStopsOrTells() {
        DatasetException error = new DatasetException(Location.of("a.json"), "bad");
        List<DatasetException> told = new ArrayList<>();
        ErrorPolicy.skip(told::add).onError(error);
        assertThat(told).containsExactly(error);
        assertThatThrownBy(() -> ErrorPolicy.stop().onError(error)).isSameAs(error);
    }

    @Test
    void limitsAreAtLeastOne() {
        ReadLimits limits = ReadLimits.defaults();
        assertThat(limits).isEqualTo(new ReadLimits(64, 400, 1_048_576, 67_108_864, 4_000_000, 200));
        assertThat(limits.withMaxDepth(1)).isEqualTo(new ReadLimits(1, 400, 1_048_576, 67_108_864, 4_000_000, 200));
        assertThat(limits.withMaxNumberLength(1))
                .isEqualTo(new ReadLimits(64, 1, 1_048_576, 67_108_864, 4_000_000, 200));
        assertThat(limits.withMaxStringLength(1)).isEqualTo(new ReadLimits(64, 400, 1, 67_108_864, 4_000_000, 200));
        assertThat(limits.withMaxExpansion(1)).isEqualTo(new ReadLimits(64, 400, 1_048_576, 67_108_864, 4_000_000, 1));
        assertThat(limits.withMaxRecordBytes(1)).isEqualTo(new ReadLimits(64, 400, 1_048_576, 1, 4_000_000, 200));
        assertThat(limits.withMaxEntries(1)).isEqualTo(new ReadLimits(64, 400, 1_048_576, 67_108_864, 1, 200));
        assertThatThrownBy(() -> limits.withMaxEntries(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limits must be at least 1, but one was 0");
    }
}
