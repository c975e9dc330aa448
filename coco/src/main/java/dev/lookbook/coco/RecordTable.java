package dev.lookbook.coco;

/** Where the records of a section are in the file, and the id that each was found to have: 20 bytes a record. */
final class RecordTable {
    /** Stands for an id that is missing or not an integer. */
    static final long NO_ID = Long.MIN_VALUE;

    private final LongList offsets = new LongList();
    private final IntList lengths = new IntList();
    private final LongList ids = new LongList();

    void add(long offset, long length, long id) {
        offsets.add(offset);
        lengths.add((int) Math.min(Integer.MAX_VALUE, length));
        ids.add(id);
    }

    int size() {
        return offsets.size();
    }

    long offset(int record) {
        return offsets.get(record);
    }

    int length(int record) {
        return lengths.get(record);
    }

    long id(int record) {
        return ids.get(record);
    }
}
