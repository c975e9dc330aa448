/** DeepFashion2: reads and writes its annotation files, and converts them to and from the common model. */
@SuppressWarnings("module") // The digit is the dataset's name, not a version.
module dev.lookbook.deepfashion2 {
    requires transitive dev.lookbook.core;
    requires dev.lookbook.json;
    requires static org.immutables.value.annotations;
    requires static java.compiler;
    requires static org.jspecify;

    exports dev.lookbook.deepfashion2;
    exports dev.lookbook.deepfashion2.check;
    exports dev.lookbook.deepfashion2.pairs;
    exports dev.lookbook.deepfashion2.retrieval;
}
