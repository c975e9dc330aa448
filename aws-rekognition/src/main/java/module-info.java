/** The only module that knows AWS: Rekognition Custom Labels, driven with Lookbook's manifests. */
@SuppressWarnings({"module", "requires-transitive-automatic"}) // AWS's jars have names of modules, but no descriptors.
module dev.lookbook.rekognition {
    requires transitive dev.lookbook.core;
    requires transitive dev.lookbook.manifest;
    requires transitive software.amazon.awssdk.services.rekognition;
    requires transitive software.amazon.awssdk.services.s3;
    requires software.amazon.awssdk.transfer.s3;
    requires software.amazon.awssdk.core;
    requires software.amazon.awssdk.awscore;
    requires software.amazon.awssdk.auth;
    requires software.amazon.awssdk.profiles;
    requires software.amazon.awssdk.regions;
    requires software.amazon.awssdk.utils;
    requires software.amazon.awssdk.http.nio.netty;
    requires dev.lookbook.json;
    requires static org.immutables.value.annotations;
    requires static java.compiler;
    requires static org.jspecify;

    exports dev.lookbook.rekognition;
    exports dev.lookbook.rekognition.detection;
    exports dev.lookbook.rekognition.policy;
    exports dev.lookbook.rekognition.upload;
}
