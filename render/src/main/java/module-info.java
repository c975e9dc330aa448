/** Draws annotated images, and tells of datasets in pictures. */
module dev.lookbook.render {
    requires transitive dev.lookbook.core;
    requires transitive java.desktop;
    requires static org.immutables.value.annotations;
    requires static java.compiler;
    requires static org.jspecify;

    exports dev.lookbook.render;
    exports dev.lookbook.report;
}
