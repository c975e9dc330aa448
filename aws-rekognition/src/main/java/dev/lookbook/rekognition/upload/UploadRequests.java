package dev.lookbook.rekognition.upload;

import java.util.List;

/**
 * The requests to S3 that an upload would need if nothing of what the journal does not know were there yet. AWS has one price
 * for the first three kinds.
 *
 * @param puts objects that go in one piece, manifests included
 * @param parts requests for larger ones: for each one to begin, one for each 8 MiB, and one to end, as the SDK's client does
 *     when {@code multipartEnabled(true)} and nothing else is said
 * @param lists pages of a thousand keys; more where there are other objects between those of the pictures
 * @param heads questions for single objects, which cost about a tenth
 */
public record UploadRequests(long puts, long parts, long lists, long heads) {
    private static final long PART = 8 << 20;

    static UploadRequests of(List<UploadTask> pictures, long asked, List<UploadTask> manifests) {
        long puts = 0;
        long parts = 0;
        for (List<UploadTask> tasks : List.of(pictures, manifests)) {
            for (UploadTask task : tasks) {
                if (task.size() <= PART) {
                    puts++;
                } else {
                    parts += 2 + (task.size() + PART - 1) / PART;
                }
            }
        }
        return new UploadRequests(
                puts, parts, Listing.pagesFor(asked), manifests.size() + (Listing.pagesFor(asked) > 0 ? 0 : asked));
    }

    /** How many requests there are of those that cost what a PUT costs. */
    public long pricedAsPuts() {
        return puts + parts + lists;
    }
}
