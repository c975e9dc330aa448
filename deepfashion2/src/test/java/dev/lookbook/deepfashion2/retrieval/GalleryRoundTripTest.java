package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.testing.RoundTripContract;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** Items of a gallery come back as they were. */
class GalleryRoundTripTest extends RoundTripContract<GalleryItem> {
    @Override
    protected Arbitrary<GalleryItem> records() {
        return RetrievalSamples.gallery();
    }

    @Override
    protected byte[] write(List<GalleryItem> records) throws IOException {
        return RetrievalFiles.write(RetrievalWriter::createGallery, records);
    }

    @Override
    protected List<GalleryItem> read(byte[] file) throws IOException {
        return RetrievalFiles.read(RetrievalReader::openGallery, file);
    }
}
