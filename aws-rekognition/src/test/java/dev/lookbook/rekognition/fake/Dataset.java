package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;

/** A dataset of a project and what state it is in. */
final class Dataset {
    private final Account account;
    final Project project;
    final String type;
    final String arn;
    final Entries entries;
    private final Decimal created = Account.now();
    private Decimal updated = created;
    private String status = "CREATE_IN_PROGRESS";
    private String message = "The dataset is being created.";
    private String code = "SUCCESS";
    private Attributes shown = Attributes.of();
    private int staleLooks;

    Dataset(Account account, Project project, String type, String arn, Entries entries) {
        this.account = account;
        this.project = project;
        this.type = type;
        this.arn = arn;
        this.entries = entries;
    }

    void is(String newStatus, String newMessage) {
        if (staleLooks == 0) {
            shown = current();
            staleLooks = account.staleLooks;
        }
        status = newStatus;
        message = newMessage;
        code = newStatus.endsWith("FAILED") ? "CLIENT_ERROR" : "SUCCESS";
        updated = Account.now();
    }

    String status() {
        return status;
    }

    boolean isBusy() {
        return status.endsWith("IN_PROGRESS");
    }

    /** Whether it holds what it should; entries that could not be updated are as they were. */
    boolean isUsable() {
        return !isBusy() && !status.equals("CREATE_FAILED");
    }

    void requireReady() {
        if (!isUsable()) {
            throw Refusal.notReady("The dataset is not ready: " + arn + " is " + status);
        }
    }

    void requireIdle() {
        if (isBusy()) {
            throw Refusal.inUse("The dataset is in use: " + arn + " is " + status);
        }
    }

    Attributes metadata() {
        return Attributes.builder()
                .put("CreationTimestamp", created)
                .put("DatasetType", Value.of(type))
                .put("DatasetArn", Value.of(arn))
                .put("Status", Value.of(status))
                .put("StatusMessage", Value.of(message))
                .put("StatusMessageCode", Value.of(code))
                .build();
    }

    /** What a look shows, which may be how it was a while ago. */
    Attributes description() {
        if (staleLooks > 0) {
            staleLooks--;
            return shown;
        }
        return current();
    }

    private Attributes current() {
        return Attributes.builder()
                .put("CreationTimestamp", created)
                .put("LastUpdatedTimestamp", updated)
                .put("Status", Value.of(status))
                .put("StatusMessage", Value.of(message))
                .put("StatusMessageCode", Value.of(code))
                .put("DatasetStats", entries.stats())
                .build();
    }
}
