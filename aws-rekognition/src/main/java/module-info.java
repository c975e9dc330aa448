/** The only module that knows AWS: Rekognition Custom Labels, driven with Lookbook's manifests. */
// The SDK's modules are automatic ones; its clients are what callers bring.
@SuppressWarnings("requires-transitive-automatic")
module dev.lookbook.rekognition {
    requires transitive dev.lookbook.core;
    requires transitive dev.lookbook.manifest;
    requires transitive software.amazon.awssdk.services.s3;
    requires software.amazon.awssdk.transfer.s3;
    requires software.amazon.awssdk.core;
    requires software.amazon.awssdk.awscore;
    requires static org.jspecify;

    exports dev.lookbook.rekognition.upload;
}
