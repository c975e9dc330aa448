package dev.lookbook.rekognition;

import dev.lookbook.manifest.check.ManifestRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A project, dataset or model is not in the state that it should be in, or has got into one that it should not. What the
 * service answers to a single request it refuses is the SDK's own exception.
 */
public class CustomLabelsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String arn;
    private final String status;
    private final String statusMessage;
    private final String statusCode;

    CustomLabelsException(String arn, String message) {
        this(arn, message, null);
    }

    CustomLabelsException(String arn, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.arn = arn;
        status = "";
        statusMessage = "";
        statusCode = "";
    }

    CustomLabelsException(ModelVersion version, String message) {
        super(message + ": " + version.arn() + " is " + version.status() + said(version.statusMessage()));
        arn = version.arn();
        status = version.status().name();
        statusMessage = version.statusMessage().orElse("");
        statusCode = "";
    }

    CustomLabelsException(Dataset dataset, String message) {
        super(message + ": " + dataset.arn() + " is " + dataset.status() + said(dataset.statusMessage()));
        arn = dataset.arn();
        status = dataset.status().name();
        statusMessage = dataset.statusMessage().orElse("");
        statusCode = dataset.statusCode().orElse("");
    }

    static String said(Optional<String> message) {
        return message.map(text -> " (\"" + text + "\")").orElse("");
    }

    /** What it is about. */
    public String arn() {
        return arn;
    }

    /** The status that the service told, such as {@code UPDATE_FAILED}. */
    public Optional<String> status() {
        return present(status);
    }

    /** What the service says of the status. */
    public Optional<String> statusMessage() {
        return present(statusMessage);
    }

    /** The service's code for that: {@code CLIENT_ERROR}, {@code SERVICE_ERROR}. */
    public Optional<String> statusCode() {
        return present(statusCode);
    }

    /**
     * The rules of manifests that the service's message is about, found by their codes or by their messages; {@link
     * ManifestRule#documentation()} leads on from there. Empty where the message is about something else.
     */
    public List<ManifestRule> rules() {
        return Arrays.stream(ManifestRule.values())
                .filter(rule -> rule.origin() != ManifestRule.Origin.OURS)
                .filter(rule -> statusMessage.contains(rule.code())
                        || (!rule.serviceMessage().isEmpty() && statusMessage.contains(rule.serviceMessage())))
                .toList();
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
