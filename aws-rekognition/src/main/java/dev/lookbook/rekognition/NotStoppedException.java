package dev.lookbook.rekognition;

import org.jspecify.annotations.Nullable;

/** A model may still be running, and then costs money, because it could not be stopped; the message says how to stop it. */
public final class NotStoppedException extends CustomLabelsException {
    private static final long serialVersionUID = 1;

    NotStoppedException(Arn arn, String why, @Nullable Throwable cause) {
        super(
                arn.text(),
                "the model may still be running, and then costs money by the hour, because " + why
                        + "; stop it by hand: " + command(arn),
                cause);
    }

    private static String command(Arn arn) {
        return "aws rekognition stop-project-version --region " + arn.region() + " --project-version-arn " + arn.text();
    }

    /** The command of AWS's command line that stops the model. */
    public String howToStop() {
        return command(Arn.parse(arn()));
    }
}
