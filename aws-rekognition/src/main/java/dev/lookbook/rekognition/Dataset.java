package dev.lookbook.rekognition;

import java.time.Instant;
import java.util.Optional;

/**
 * A dataset of a project, as it was when the service was asked.
 *
 * @param arn its name for the service
 * @param type what it is for
 * @param status what state it is in
 * @param statusMessage what the service says of it
 * @param statusCode the service's code for the message: {@code SUCCESS}, {@code CLIENT_ERROR}, {@code SERVICE_ERROR}
 * @param created when it was made
 * @param updated when it was last changed; lists of projects do not say
 * @param stats what is in it; lists of projects do not say
 */
public record Dataset(
        String arn,
        DatasetType type,
        DatasetStatus status,
        Optional<String> statusMessage,
        Optional<String> statusCode,
        Optional<Instant> created,
        Optional<Instant> updated,
        Optional<DatasetStats> stats) {}
