package dev.lookbook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NameTableTest {
    private static final String HALF_A_PAIR = "\ud83d";

    @Property
    void namesAreNumberedAsAMapNumbersThem(@ForAll List<String> names, @ForAll @IntRange(max = 5) int trimmed) {
        NameTable table = new NameTable();
        Map<String, Integer> map = new LinkedHashMap<>();
        for (String name : names) {
            if (table.size() == trimmed) {
                table.trim();
            }
            String whole = name.replaceAll("\\p{Cs}", "?");
            Integer before = map.putIfAbsent(whole, map.size());
            assertThat(table.add(whole)).isEqualTo(before == null ? map.size() - 1 : NameTable.ABSENT);
        }
        assertThat(table.size()).isEqualTo(map.size());
        map.forEach((name, number) -> {
            assertThat(table.indexOf(name)).isEqualTo(number);
            assertThat(table.get(number)).isEqualTo(name);
            assertThat(table.indexOf(name + "/")).isEqualTo(map.getOrDefault(name + "/", NameTable.ABSENT));
        });
    }

    @Test
    void aHundredThousandNamesAreAllFound() {
        NameTable table = new NameTable();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            names.add("train/image/" + i + ".jpg");
            assertThat(table.add(names.get(i))).isEqualTo(i);
        }
        for (int i = 0; i < names.size(); i++) {
            assertThat(table.indexOf(names.get(i))).isEqualTo(i);
        }
        assertThat(table.indexOf("train/image/100000.jpg")).isEqualTo(NameTable.ABSENT);
    }

    @Test
    void halfASurrogatePairIsNotTheQuestionMarkThatStandsForIt() {
        NameTable table = new NameTable();
        table.add("?.jpg");

        assertThat(table.indexOf(HALF_A_PAIR + ".jpg")).isEqualTo(NameTable.ABSENT);
        assertThat(table.indexOf("?.jpg")).isZero();
    }
}
