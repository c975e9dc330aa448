/** Reads, writes and evaluates COCO. */
module dev.lookbook.coco {
    requires transitive dev.lookbook.core;
    requires dev.lookbook.json;
    requires static org.immutables.value.annotations;
    requires static java.compiler;
    requires static org.jspecify;

    exports dev.lookbook.coco;
    exports dev.lookbook.coco.edit;
    exports dev.lookbook.coco.eval;
}
