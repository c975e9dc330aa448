/** The only module that will know AWS. It exports nothing yet, for there is nothing in it yet. */
module dev.lookbook.rekognition {
    requires transitive dev.lookbook.core;
    requires transitive dev.lookbook.manifest;
    requires static org.jspecify;
}
