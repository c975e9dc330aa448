package dev.lookbook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.zip.ZipEntry;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ZipPlaceListTest {
    private static final int LZMA = 14;

    @Provide
    Arbitrary<List<ZipPlace>> places() {
        Arbitrary<ZipPlace> place = Combinators.combine(
                        Arbitraries.of("", "", "", "./", "././"),
                        Arbitraries.longs().greaterOrEqual(ZipPlaces.UNKNOWN),
                        Arbitraries.longs().greaterOrEqual(-1),
                        Arbitraries.integers().greaterOrEqual(0),
                        Arbitraries.integers(),
                        Arbitraries.of(ZipEntry.STORED, ZipEntry.DEFLATED, LZMA))
                .as(ZipPlace::new);
        return place.list();
    }

    @Property
    void placesComeOutAsTheyWentIn(@ForAll("places") List<ZipPlace> places) {
        ZipPlaceList list = new ZipPlaceList(places.size());
        list.addAll(places);

        assertThat(list).isEqualTo(places);
        assertThatThrownBy(() -> list.get(places.size())).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
