package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import dev.lookbook.rekognition.fake.Project.Policy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keeps the policies of projects; nobody asks them for leave. */
final class PolicyOperations {
    private static final int PAGE = 5;

    private final Account account;
    private int revisions;

    PolicyOperations(Account account) {
        this.account = account;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("PutProjectPolicy", this::put);
        operations.put("ListProjectPolicies", this::list);
        operations.put("DeleteProjectPolicy", this::delete);
    }

    private Attributes put(Attributes input) {
        Project project = account.project(Inputs.text(input, "ProjectArn"));
        String name = Inputs.text(input, "PolicyName");
        Optional<Policy> old = Optional.ofNullable(project.policies.get(name));
        if (old.isPresent() && input.text("PolicyRevisionId").isEmpty()) {
            throw Refusal.of("ResourceAlreadyExistsException", "There is such a policy already: " + name);
        }
        requireRevision(input, old);
        String document = Inputs.text(input, "PolicyDocument");
        if (!document.strip().startsWith("{")) {
            throw Refusal.of("MalformedPolicyDocumentException", "The policy is no JSON: " + name);
        }
        Decimal now = Account.now();
        String revision = String.format(Locale.ROOT, "%032x", ++revisions);
        project.policies.put(
                name,
                new Policy(name, revision, document, old.map(Policy::created).orElse(now), now));
        return Json.object("PolicyRevisionId", revision);
    }

    private static void requireRevision(Attributes input, Optional<Policy> policy) {
        Optional<String> wanted = input.text("PolicyRevisionId");
        if (wanted.isPresent() && !wanted.equals(policy.map(Policy::revision))) {
            throw Refusal.of("InvalidPolicyRevisionIdException", "The policy has another revision: " + wanted.get());
        }
    }

    private Attributes list(Attributes input) {
        Project project = account.project(Inputs.text(input, "ProjectArn"));
        List<Attributes> policies = project.policies.values().stream()
                .map(policy -> Attributes.builder()
                        .put("ProjectArn", Value.of(project.arn))
                        .put("PolicyName", Value.of(policy.name()))
                        .put("PolicyRevisionId", Value.of(policy.revision()))
                        .put("PolicyDocument", Value.of(policy.document()))
                        .put("CreationTimestamp", policy.created())
                        .put("LastUpdatedTimestamp", policy.updated())
                        .build())
                .toList();
        return Pages.of("ProjectPolicies", policies, input, PAGE);
    }

    private Attributes delete(Attributes input) {
        Project project = account.project(Inputs.text(input, "ProjectArn"));
        String name = Inputs.text(input, "PolicyName");
        Optional<Policy> policy = Optional.ofNullable(project.policies.get(name));
        if (policy.isEmpty()) {
            throw Refusal.notFound(name);
        }
        requireRevision(input, policy);
        project.policies.remove(name);
        return Attributes.of();
    }
}
