package dev.lookbook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MembersTest {
    private static final List<String> USUAL = List.of("id", "name", "box", "score");

    /** Members as a file may have them: some known, some not, each once. */
    @Provide
    Arbitrary<List<String>> files() {
        return Arbitraries.of("id", "name", "box", "score", "x", "y", "z")
                .list()
                .uniqueElements()
                .ofMaxSize(7);
    }

    @Test
    void aMemberThatWasNotReadIsMissing() {
        Members members = new Members();
        members.add("id");
        Location place = new Location("a.json", "/items/1", 12, 0);
        members.require("id", place);
        assertThatThrownBy(() -> members.require("name", place))
                .isInstanceOf(DatasetException.class)
                .hasMessage("a.json at /items/1 (byte 12): expected a member \"name\" but found none");
    }

    private static List<String> kept(List<String> file) {
        Members members = new Members();
        file.forEach(members::add);
        return members.orderUnless(USUAL);
    }

    private static List<String> unknown(List<String> file) {
        return file.stream().filter(name -> !USUAL.contains(name)).toList();
    }

    @Property
    void theOrderOfAFileIsRestored(@ForAll("files") List<String> file) {
        List<String> order = Members.order(kept(file), USUAL, unknown(file));
        assertThat(order.stream().filter(file::contains)).containsExactlyElementsOf(file);
    }

    @Property
    void everyNameIsInTheOrderOnce(@ForAll("files") List<String> file, @ForAll("files") List<String> others) {
        List<String> order = Members.order(kept(file), USUAL, others);
        assertThat(order).doesNotHaveDuplicates().containsAll(USUAL).containsAll(others);
    }

    @Property
    void theUsualOrderIsNotKept(@ForAll("files") List<String> file) {
        List<String> usual = Stream.concat(USUAL.stream().filter(file::contains), unknown(file).stream())
                .toList();
        assertThat(kept(usual)).isEmpty();
        assertThat(kept(file).isEmpty()).isEqualTo(file.equals(usual));
    }

    @Property
    void anUnusualOrderIsKept(@ForAll("files") List<String> file) {
        List<String> kept = kept(file);
        if (!kept.isEmpty()) {
            assertThat(kept).isEqualTo(file);
        }
    }

    @Test
    void namesThatAreNewComeWhereTheyUsuallyDoAndThenTheOthers() {
        assertThat(Members.order(List.of("box", "id"), USUAL, List.of("x")))
                .containsExactly("box", "id", "name", "score", "x");
        assertThat(Members.order(List.of(), USUAL, List.of("x", "name")))
                .containsExactly("id", "name", "box", "score", "x");
    }

    @Test
    void manyMembersTakeNoLongerThanTheyShould() {
        List<String> many = IntStream.range(0, 200_000).mapToObj(i -> "m" + i).toList();
        List<String> file = new ArrayList<>(many);
        file.add("id");
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            List<String> kept = kept(file);
            assertThat(kept).isEqualTo(file);
            assertThat(Members.order(kept, USUAL, many)).hasSize(many.size() + USUAL.size());
            assertThat(Members.order(List.of(), USUAL, many)).hasSize(many.size() + USUAL.size());
            assertThat(Members.order(List.of(), many, List.of("x"))).hasSize(many.size() + 1);
        });
    }
}
