package dev.lookbook.io;

/**
 * How much a reader accepts before it refuses, so that broken or hostile input ends in a {@link DatasetException} and not
 * in an exhausted machine.
 *
 * @param maxDepth how deep arrays and objects may nest; 64 by default
 * @param maxNumberLength characters of a number; 400 by default
 * @param maxStringLength characters of a string; 1,048,576 by default
 * @param maxRecordBytes bytes of one record: an annotation file, an annotation, a manifest line; by default 67,108,864, or an
 *     eighth of the JVM's memory where that is less
 * @param maxEntries files of an archive; 4,000,000 by default
 * @param maxExpansion how many times larger than its compressed form an archive's file may be, beyond its first
 *     megabyte, or a gzip file, beyond its first gigabyte; 200 by default
 */
public record ReadLimits(
        int maxDepth, int maxNumberLength, int maxStringLength, int maxRecordBytes, int maxEntries, int maxExpansion) {
    /** A record is read whole and then taken apart; more than this would not end in an error but in exhausted memory. */
    private static final int RECORD_BYTES =
            (int) Math.max(1, Math.min(1 << 26, Runtime.getRuntime().maxMemory() / 8));

    private static final ReadLimits DEFAULTS = new ReadLimits(64, 400, 1 << 20, RECORD_BYTES, 4_000_000, 200);

    /**
     * @throws IllegalArgumentException when a limit is less than 1
     */
    public ReadLimits {
        int least = Math.min(
                Math.min(Math.min(maxDepth, maxNumberLength), Math.min(maxStringLength, maxRecordBytes)),
                Math.min(maxEntries, maxExpansion));
        if (least < 1) {
            throw new IllegalArgumentException("limits must be at least 1, but one was " + least);
        }
    }

    /** The limits that hold when nobody says otherwise. */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }

    /** These limits with another depth. */
    public ReadLimits withMaxDepth(int value) {
        return new ReadLimits(value, maxNumberLength, maxStringLength, maxRecordBytes, maxEntries, maxExpansion);
    }

    /** These limits with another length of numbers. */
    public ReadLimits withMaxNumberLength(int value) {
        return new ReadLimits(maxDepth, value, maxStringLength, maxRecordBytes, maxEntries, maxExpansion);
    }

    /** These limits with another length of strings. */
    public ReadLimits withMaxStringLength(int value) {
        return new ReadLimits(maxDepth, maxNumberLength, value, maxRecordBytes, maxEntries, maxExpansion);
    }

    /** These limits with another size of a record. */
    public ReadLimits withMaxRecordBytes(int value) {
        return new ReadLimits(maxDepth, maxNumberLength, maxStringLength, value, maxEntries, maxExpansion);
    }

    /** These limits with another count of files. */
    public ReadLimits withMaxEntries(int value) {
        return new ReadLimits(maxDepth, maxNumberLength, maxStringLength, maxRecordBytes, value, maxExpansion);
    }

    /** These limits with another expansion of what is compressed. */
    public ReadLimits withMaxExpansion(int value) {
        return new ReadLimits(maxDepth, maxNumberLength, maxStringLength, maxRecordBytes, maxEntries, value);
    }
}
