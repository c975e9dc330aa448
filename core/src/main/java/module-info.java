/** What an annotated fashion image is, and everything that is true for every format. */
@SuppressWarnings("module") // The format modules are compiled after this one.
module dev.lookbook.core {
    requires static org.immutables.value.annotations;
    requires static java.compiler;
    requires static org.jspecify;

    exports dev.lookbook.model;
    exports dev.lookbook.io;
    exports dev.lookbook.convert;
    exports dev.lookbook.dataset;
    exports dev.lookbook.internal to
            dev.lookbook.json,
            dev.lookbook.coco,
            dev.lookbook.manifest,
            dev.lookbook.deepfashion2,
            dev.lookbook.archive,
            dev.lookbook.render,
            dev.lookbook.rekognition;

    uses dev.lookbook.internal.ArchiveProvider;
}
