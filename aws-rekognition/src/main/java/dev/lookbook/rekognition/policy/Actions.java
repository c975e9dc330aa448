package dev.lookbook.rekognition.policy;

import java.util.List;

/** What this library asks of the service, but for listing the projects, which cannot be allowed for some alone. */
final class Actions {
    static final List<String> CUSTOM_LABELS = List.of(
            "rekognition:CreateProject",
            "rekognition:DeleteProject",
            "rekognition:CreateDataset",
            "rekognition:DescribeDataset",
            "rekognition:UpdateDatasetEntries",
            "rekognition:ListDatasetEntries",
            "rekognition:ListDatasetLabels",
            "rekognition:DistributeDatasetEntries",
            "rekognition:DeleteDataset",
            "rekognition:CreateProjectVersion",
            "rekognition:DescribeProjectVersions",
            "rekognition:CopyProjectVersion",
            "rekognition:StartProjectVersion",
            "rekognition:DetectCustomLabels",
            "rekognition:StopProjectVersion",
            "rekognition:DeleteProjectVersion",
            "rekognition:TagResource");

    private Actions() {}
}
