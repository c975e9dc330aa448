package dev.lookbook.coco.index;

import java.nio.charset.StandardCharsets;

/** Where the records of a section are in the file, and the group that the id of each puts it in: 16 bytes a record. */
public final class RecordTable {
    /** Stands for an id that is missing or no id at all. */
    public static final int NO_GROUP = -1;

    private final LongList offsets = new LongList();
    private final IntList lengths = new IntList();
    private final IntList groups = new IntList();

    private final byte[] idName;

    /** A table of records whose id is the value of this member; they have no id when it is empty. */
    RecordTable(String idMember) {
        idName = (idMember.isEmpty() ? "" : '"' + idMember + '"').getBytes(StandardCharsets.UTF_8);
    }

    /** The name of the member that has the id, in its quotes; empty for none. */
    byte[] idName() {
        return idName;
    }

    void add(long offset, long length, int group) {
        offsets.add(offset);
        lengths.add((int) Math.min(Integer.MAX_VALUE, length));
        groups.add(group);
    }

    /** How many records there are. */
    public int size() {
        return offsets.size();
    }

    /** Where a record begins in the file. */
    public long offset(int record) {
        return offsets.get(record);
    }

    /** How many bytes a record has; the largest int for more than that. */
    public int length(int record) {
        return lengths.get(record);
    }

    /** The group of a record: records with one id have one group. {@link #NO_GROUP} without an id. */
    int group(int record) {
        return groups.get(record);
    }
}
