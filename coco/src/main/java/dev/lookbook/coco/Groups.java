package dev.lookbook.coco;

import java.util.BitSet;

/** Which annotations belong to which image: a counting sort over the index, 4 bytes an annotation. */
final class Groups {
    private final RecordTable images;
    private final RecordTable annotations;
    private final LongIndex ids = new LongIndex();
    /** Images that share their id with an earlier one. */
    private final BitSet duplicates = new BitSet();
    /** Where each group ends in the order; the last group is of annotations without an image. */
    private final int[] ends;

    private final int[] order;

    Groups(RecordTable images, RecordTable annotations) {
        this.images = images;
        this.annotations = annotations;
        for (int i = 0; i < images.size(); i++) {
            if (images.id(i) != RecordTable.NO_ID && !ids.add(images.id(i))) {
                duplicates.set(i);
            }
        }
        int orphans = ids.size();
        ends = new int[orphans + 1];
        order = new int[annotations.size()];
        for (int i = 0; i < annotations.size(); i++) {
            ends[group(annotations.id(i))]++;
        }
        int start = 0;
        for (int i = 0; i < ends.length; i++) {
            start += ends[i];
            ends[i] = start - ends[i];
        }
        // So far these are the groups' starts; placing an annotation moves its group's on, until it is the end.
        for (int i = 0; i < annotations.size(); i++) {
            order[ends[group(annotations.id(i))]++] = i;
        }
    }

    private int group(long imageId) {
        int group = imageId == RecordTable.NO_ID ? LongIndex.ABSENT : ids.find(imageId);
        return group == LongIndex.ABSENT ? ids.size() : group;
    }

    /** Whether an earlier image has the same id. */
    boolean isDuplicate(int image) {
        return duplicates.get(image);
    }

    /** The annotations of an image, in the order of the file; none for an image whose id an earlier one has. */
    Range of(int image) {
        return images.id(image) == RecordTable.NO_ID || isDuplicate(image)
                ? new Range(0, 0)
                : range(group(images.id(image)));
    }

    /** Whether an annotation's image does not exist. */
    boolean isOrphan(int annotation) {
        return group(annotations.id(annotation)) == ids.size();
    }

    /** The annotations whose image does not exist. */
    Range orphans() {
        return range(ids.size());
    }

    private Range range(int group) {
        return new Range(group == 0 ? 0 : ends[group - 1], ends[group]);
    }

    /** The number of an annotation, at a place of a range. */
    int annotation(int place) {
        return order[place];
    }

    /** Places that belong together. */
    record Range(int from, int to) {}
}
