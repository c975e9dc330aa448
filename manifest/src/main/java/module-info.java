/** Reads, writes, converts and checks the manifests of SageMaker Ground Truth, which Rekognition Custom Labels trains with. */
module dev.lookbook.manifest {
    requires transitive dev.lookbook.core;
    requires dev.lookbook.json;
    requires de.siegmar.fastcsv;
    requires static org.immutables.value.annotations;
    requires static java.compiler;
    requires static org.jspecify;

    exports dev.lookbook.manifest;
    exports dev.lookbook.manifest.check;
    exports dev.lookbook.manifest.csv;
    exports dev.lookbook.manifest.repair;
    exports dev.lookbook.manifest.result;
}
