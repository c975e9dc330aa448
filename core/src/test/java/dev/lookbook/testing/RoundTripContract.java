package dev.lookbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.DatasetException;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds for every reader and writer of a format. A format's test extends this and says how to make, write and read
 * its records.
 *
 * @param <T> the format's record
 */
public abstract class RoundTripContract<T> {

    /** Records of every shape that the format allows. */
    protected abstract Arbitrary<T> records();

    /** Writes records as a file of the format. */
    protected abstract byte[] write(List<T> records) throws IOException;

    /** Reads the records of a file one by one, as a stream would hand them over. */
    protected abstract List<T> read(byte[] file) throws IOException;

    /** Some records. */
    @Provide
    Arbitrary<List<T>> files() {
        return records().list().ofMaxSize(4);
    }

    @Property(tries = 200)
    void whatWasWrittenIsReadBackTheSame(@ForAll("files") List<T> records) throws IOException {
        assertThat(read(write(records))).isEqualTo(records);
    }

    @Property(tries = 100)
    void whatWasReadIsWrittenByteForByte(@ForAll("files") List<T> records) throws IOException {
        byte[] file = write(records);
        assertThat(write(read(file))).isEqualTo(file);
    }

    @Property(tries = 300)
    void damagedFilesAreReadOrRefusedWithAPlace(
            @ForAll("files") List<T> records, @ForAll("damages") List<Damage> damages) throws IOException {
        byte[] file = write(records);
        for (Damage damage : damages) {
            file = damage.applyTo(file);
        }
        try {
            read(file);
        } catch (DatasetException e) {
            assertThat(e.location().source()).isNotEmpty();
            assertThat(e.problem()).isNotBlank();
        }
    }

    /** Some damage to a file. */
    @Provide
    Arbitrary<List<Damage>> damages() {
        return Arbitraries.of(Damage.Kind.values())
                .flatMap(kind -> Arbitraries.doubles()
                        .between(0, 1)
                        .flatMap(at -> Arbitraries.bytes().map(value -> new Damage(kind, at, value))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Property(tries = 200)
    void everyRecordPrintsItselfInOneShortLine(@ForAll("files") List<T> records) {
        records.forEach(OneLine::require);
    }
}
