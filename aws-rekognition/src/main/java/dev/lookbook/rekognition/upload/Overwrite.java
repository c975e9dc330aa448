package dev.lookbook.rekognition.upload;

/** What happens to objects that are in the bucket already and that the journal does not know. */
public enum Overwrite {
    /** Those whose content is the same stay, others are replaced. */
    CHANGED,
    /** They are replaced without a look at them: two requests fewer for each object of a bucket that is known to be empty. */
    ALWAYS,
    /** Those whose content is the same stay, and for others the upload fails; nothing is ever replaced. */
    NEVER;
}
