package dev.lookbook.examples;

import dev.lookbook.io.Pictures;
import dev.lookbook.rekognition.AwsConnection;
import dev.lookbook.rekognition.CustomLabels;
import dev.lookbook.rekognition.DatasetType;
import dev.lookbook.rekognition.ModelVersion;
import dev.lookbook.rekognition.Project;
import dev.lookbook.rekognition.RunLimits;
import dev.lookbook.rekognition.RunOptions;
import dev.lookbook.rekognition.RunningModel;
import dev.lookbook.rekognition.S3Location;
import dev.lookbook.rekognition.TrainingRequest;
import dev.lookbook.rekognition.upload.UploadResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What comes after {@link WholePipeline}, on one screen: pictures and manifests go to S3, a model is trained, started, shown a
 * picture, and stopped. It takes hours and costs money.
 */
public final class WholePipelineOnAws {
    private WholePipelineOnAws() {}

    /** Takes the folder of pictures, the two manifests, the bucket's URI, the project's name, and a picture. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Usage.require(
                args,
                WholePipelineOnAws.class,
                "PICTURES TRAIN.manifest TEST.manifest s3://bucket PROJECT PICTURE.jpg");
        try (AwsConnection aws = AwsConnection.builder().open();
                Pictures pictures = Pictures.open(Path.of(args[0]))) {
            run(aws, aws.customLabels().build(), pictures, args);
        }
    }

    /** The same with a service that is waited for otherwise. */
    public static void run(AwsConnection aws, CustomLabels customLabels, Pictures pictures, String... args)
            throws IOException, InterruptedException {
        UploadResult uploaded = aws.upload(pictures)
                .manifestTo(args[3] + "/manifests/")
                .build()
                .upload(Path.of(args[1]), Path.of(args[2]));
        uploaded.failed().forEach(System.err::println);

        Project project = customLabels.createProject(args[4]);
        customLabels.createDataset(
                project.arn(),
                DatasetType.TRAIN,
                S3Location.parse(uploaded.manifests().get(0)));
        customLabels.createDataset(
                project.arn(),
                DatasetType.TEST,
                S3Location.parse(uploaded.manifests().get(1)));
        ModelVersion trained = customLabels
                .train(TrainingRequest.of(project.arn(), "1", S3Location.parse(args[3] + "/results/")))
                .await();
        System.out.println(trained.arn() + " has an F1 of " + trained.f1Score().orElse(0));

        // Whatever happens in the block, the model is stopped; after an hour, too.
        RunOptions options = RunOptions.units(1).withLimits(RunLimits.none().withMaxTime(Duration.ofHours(1)));
        try (RunningModel model = customLabels.start(trained.arn(), options)) {
            System.out.println(model.detect(Path.of(args[5])));
        }
    }
}
