package dev.lookbook.rekognition;

import java.util.Locale;

/** What a dataset is for; a project has at most one of each. */
public enum DatasetType {
    /** To train with. */
    TRAIN,
    /** To evaluate with. */
    TEST;

    /** The type in a dataset's ARN, {@code …/dataset/train/1690474772815}. */
    static DatasetType ofArn(Arn arn) {
        return valueOf(arn.part(3).toUpperCase(Locale.ROOT));
    }
}
