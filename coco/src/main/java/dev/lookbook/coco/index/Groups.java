package dev.lookbook.coco.index;

import java.util.BitSet;

/** Which annotations belong to which image: a counting sort over the index, 4 bytes an annotation and 4 an id. */
public final class Groups {
    private final RecordTable images;
    private final RecordTable annotations;
    private final Ids ids;
    /** Groups that an image has. */
    private final BitSet known = new BitSet();
    /** Images that share their id with an earlier one. */
    private final BitSet duplicates = new BitSet();
    /** Where each group ends in the order; the last group is of annotations without an image. */
    private final int[] ends;

    private final int[] order;

    Groups(RecordTable images, RecordTable annotations, Ids ids) {
        this.images = images;
        this.annotations = annotations;
        this.ids = ids;
        for (int i = 0; i < images.size(); i++) {
            int group = ids.dense(images.group(i));
            if (group != RecordTable.NO_GROUP) {
                duplicates.set(i, known.get(group));
                known.set(group);
            }
        }
        ends = new int[ids.size() + 1];
        order = new int[annotations.size()];
        for (int i = 0; i < annotations.size(); i++) {
            ends[group(i)]++;
        }
        int start = 0;
        for (int i = 0; i < ends.length; i++) {
            start += ends[i];
            ends[i] = start - ends[i];
        }
        // So far these are the groups' starts; placing an annotation moves its group's on, until it is the end.
        for (int i = 0; i < annotations.size(); i++) {
            order[ends[group(i)]++] = i;
        }
    }

    /** The group of an annotation; the last one unless an image has it. */
    private int group(int annotation) {
        int group = ids.dense(annotations.group(annotation));
        return group != RecordTable.NO_GROUP && known.get(group) ? group : ids.size();
    }

    /** Whether an earlier image has the same id. */
    public boolean isDuplicate(int image) {
        return duplicates.get(image);
    }

    /** The annotations of an image, in the order of the file; none for an image whose id an earlier one has. */
    public Range of(int image) {
        int group = ids.dense(images.group(image));
        return group == RecordTable.NO_GROUP || isDuplicate(image) ? new Range(0, 0) : range(group);
    }

    /** Whether an annotation's image does not exist. */
    public boolean isOrphan(int annotation) {
        return group(annotation) == ids.size();
    }

    /** The annotations whose image does not exist. */
    public Range orphans() {
        return range(ids.size());
    }

    private Range range(int group) {
        return new Range(group == 0 ? 0 : ends[group - 1], ends[group]);
    }

    /** The number of an annotation, at a place of a range. */
    public int annotation(int place) {
        return order[place];
    }

    /** Places that belong together. */
    public record Range(int from, int to) {}
}
