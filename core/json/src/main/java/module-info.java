/** How the format modules read and write JSON; theirs alone. */
@SuppressWarnings("module") // The format modules are compiled after this one.
module dev.lookbook.json {
    requires transitive dev.lookbook.core;
    requires tools.jackson.core;
    requires static org.jspecify;

    exports dev.lookbook.json to
            dev.lookbook.coco,
            dev.lookbook.manifest,
            dev.lookbook.deepfashion2,
            dev.lookbook.rekognition;
}
