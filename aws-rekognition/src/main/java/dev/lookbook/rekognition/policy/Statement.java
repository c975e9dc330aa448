package dev.lookbook.rekognition.policy;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.List;

/** A statement of a policy, member by member. */
final class Statement {
    private static final String VERSION = "2012-10-17";

    private final Attributes.Builder members = Attributes.builder();
    private final Attributes.Builder equals = Attributes.builder();
    private final Attributes.Builder bools = Attributes.builder();

    private Statement() {}

    static Statement allow(String sid) {
        Statement statement = new Statement();
        statement.members.put("Sid", Value.of(sid)).put("Effect", Value.of("Allow"));
        return statement;
    }

    /** Allows it to Rekognition itself. */
    Statement service() {
        members.put("Principal", Attributes.of("Service", Value.of("rekognition.amazonaws.com")));
        return this;
    }

    Statement actions(List<String> actions) {
        members.put("Action", list(actions));
        return this;
    }

    Statement resources(List<String> resources) {
        members.put("Resource", list(resources));
        return this;
    }

    private static Value list(List<String> texts) {
        return Value.of(texts.stream().map(Value::of).toList());
    }

    Statement ownerHasFullControl() {
        equals.put("s3:x-amz-acl", Value.of("bucket-owner-full-control"));
        return this;
    }

    /** Allows a service what it does for this account, and not for others. */
    Statement onBehalfOf(String account) {
        equals.put("aws:SourceAccount", Value.of(account));
        return this;
    }

    /** Allows what a service of AWS does with the caller's rights, and not what the caller does. */
    Statement onlyForServicesOfAws() {
        bools.put("kms:GrantIsForAWSResource", Value.of("true"));
        return this;
    }

    Attributes build() {
        Attributes.Builder conditions = Attributes.builder();
        Attributes texts = equals.build();
        Attributes flags = bools.build();
        if (!texts.isEmpty()) {
            conditions.put("StringEquals", texts);
        }
        if (!flags.isEmpty()) {
            conditions.put("Bool", flags);
        }
        Attributes all = conditions.build();
        return (all.isEmpty() ? members : members.put("Condition", all)).build();
    }

    static String document(List<Attributes> statements) {
        return PrettyJson.text(Attributes.builder()
                .put("Version", Value.of(VERSION))
                .put("Statement", Value.of(statements))
                .build());
    }
}
