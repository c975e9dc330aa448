package dev.lookbook.deepfashion2.raw;

/**
 * A JSON value with the byte at which it begins in its file, -1 for one that was made. Immutable.
 *
 * <p>Equality is that of records and so compares places too.
 */
public sealed interface Raw permits RawObject, RawArray, RawNumbers, RawScalar, RawOdd {

    /** The byte of the file at which it begins; -1 when it is in no file. */
    long offset();

    /** What it is, for an error that found it: {@code the string "2"}. */
    String describe();
}
