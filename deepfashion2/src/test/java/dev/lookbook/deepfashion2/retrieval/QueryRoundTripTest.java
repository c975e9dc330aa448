package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.testing.RoundTripContract;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** Queries come back as they were. */
class QueryRoundTripTest extends RoundTripContract<RetrievalQuery> {
    @Override
    protected Arbitrary<RetrievalQuery> records() {
        return RetrievalSamples.queries();
    }

    @Override
    protected byte[] write(List<RetrievalQuery> records) throws IOException {
        return RetrievalFiles.write(RetrievalWriter::createQueries, records);
    }

    @Override
    protected List<RetrievalQuery> read(byte[] file) throws IOException {
        return RetrievalFiles.read(RetrievalReader::openQueries, file);
    }
}
