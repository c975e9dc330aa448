package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import java.util.Map;

/** Keeps the tags of projects, datasets and models. */
final class TagOperations {
    private final Account account;

    TagOperations(Account account) {
        this.account = account;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("TagResource", this::tag);
        operations.put("UntagResource", this::untag);
        operations.put("ListTagsForResource", this::list);
    }

    private String resource(Attributes input) {
        String arn = Inputs.text(input, "ResourceArn");
        if (arn.contains("/dataset/")) {
            account.dataset(arn);
        } else if (arn.contains("/version/")) {
            account.version(arn);
        } else {
            account.project(arn);
        }
        return arn;
    }

    private Attributes tag(Attributes input) {
        account.tag(resource(input), input.attributes("Tags"));
        return Attributes.of();
    }

    private Attributes untag(Attributes input) {
        account.tags.computeIfPresent(resource(input), (arn, tags) -> {
            Attributes left = tags;
            for (String key : Json.strings(input, "TagKeys")) {
                left = left.without(key);
            }
            return left;
        });
        return Attributes.of();
    }

    private Attributes list(Attributes input) {
        return Attributes.of("Tags", account.tags.getOrDefault(resource(input), Attributes.of()));
    }
}
