package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.List;
import java.util.Map;

/** Makes, describes and deletes projects. */
final class ProjectOperations {
    private static final int PAGE = 100;

    private final Account account;

    ProjectOperations(Account account) {
        this.account = account;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("CreateProject", this::create);
        operations.put("DescribeProjects", this::describe);
        operations.put("DeleteProject", this::delete);
    }

    private Attributes create(Attributes input) {
        String name = Inputs.text(input, "ProjectName");
        if (account.projects.values().stream().anyMatch(project -> project.name.equals(name))) {
            throw Refusal.inUse("A project with the same name already exists: " + name);
        }
        if (account.projects.size() >= account.options.maxProjects) {
            throw Refusal.limit("The account has " + account.options.maxProjects + " projects already");
        }
        Project project = new Project(
                name,
                account.newArn(name),
                input.text("Feature").orElse("CUSTOM_LABELS"),
                input.text("AutoUpdate").orElse("DISABLED"));
        account.projects.put(project.arn, project);
        account.tag(project.arn, input.attributes("Tags"));
        account.timeline.after(account.options.projectTakes, () -> project.status = "CREATED");
        return Json.object("ProjectArn", project.arn);
    }

    private Attributes describe(Attributes input) {
        List<String> names = Json.strings(input, "ProjectNames");
        List<String> features = Json.strings(input, "Features");
        List<Attributes> descriptions = account.projects.values().stream()
                .filter(project -> names.isEmpty() || names.contains(project.name))
                .filter(project -> features.isEmpty() || features.contains(project.feature))
                .map(Project::description)
                .toList();
        return Pages.of("ProjectDescriptions", descriptions, input, PAGE);
    }

    private Attributes delete(Attributes input) {
        Project project = account.project(Inputs.text(input, "ProjectArn"));
        if (!project.versions.isEmpty() || !project.datasets.isEmpty()) {
            throw Refusal.inUse("The project has models or datasets, which must be deleted before: " + project.arn);
        }
        project.status = "DELETING";
        account.timeline.after(account.options.deleteTakes, () -> {
            account.projects.remove(project.arn);
            account.tags.remove(project.arn);
        });
        return Attributes.of("Status", Value.of("DELETING"));
    }
}
