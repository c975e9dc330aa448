package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.testing.RoundTripContract;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** Results come back as they were. */
class ResultRoundTripTest extends RoundTripContract<RetrievalResult> {
    @Override
    protected Arbitrary<RetrievalResult> records() {
        return RetrievalSamples.results();
    }

    @Override
    protected byte[] write(List<RetrievalResult> records) throws IOException {
        return RetrievalFiles.write(RetrievalWriter::createResults, records);
    }

    @Override
    protected List<RetrievalResult> read(byte[] file) throws IOException {
        return RetrievalFiles.read(RetrievalReader::openResults, file);
    }
}
