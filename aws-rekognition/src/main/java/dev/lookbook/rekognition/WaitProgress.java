package dev.lookbook.rekognition;

import java.time.Duration;
import java.util.Optional;

/**
 * What is known while something is waited for.
 *
 * @param arn what is waited for
 * @param status its status; empty while the service cannot be asked
 * @param message what the service says of the status, or why it could not be asked
 * @param elapsed how long this wait has lasted
 */
public record WaitProgress(String arn, String status, Optional<String> message, Duration elapsed) {}
