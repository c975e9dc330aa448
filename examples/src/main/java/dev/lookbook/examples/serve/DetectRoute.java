package dev.lookbook.examples.serve;

import dev.lookbook.convert.Issue;
import dev.lookbook.examples.serve.ApiProblem.Code;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.AnnotatedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code POST /detect}: reads a picture, shows it to the model, and answers what it sees. Thread-safe. */
final class DetectRoute {
    /** Names of what is read as it comes; whether it is a picture, its first bytes tell. */
    private static final Set<String> PLAIN =
            Set.of("", "image/jpeg", "image/jpg", "image/png", "application/octet-stream");

    private static final String FORM = "multipart/form-data";

    private final GarmentModel model;
    private final Limits limits;
    private final BodyReader bodies;
    private final MemoryBudget memory;
    private final ModelQueue queue;
    private final Answers answers;

    DetectRoute(GarmentModel model, Limits limits, BodyReader bodies, MemoryBudget memory, ModelQueue queue) {
        this.model = model;
        this.limits = limits;
        this.bodies = bodies;
        this.memory = memory;
        this.queue = queue;
        answers = new Answers(model, limits);
    }

    /**
     * Answers a request.
     *
     * @throws ApiProblem when there is no such answer
     * @throws IOException when the sender is gone
     */
    Reply answer(Conversation conversation) throws IOException {
        refuseOtherSites(conversation);
        DetectQuery query = DetectQuery.of(conversation.query(), conversation.headers("Accept"));
        String contentType = conversation.header("Content-Type").orElse("");
        boolean form = isForm(contentType, conversation);
        try (MemoryBudget.Share share = memory.share()) {
            byte[] body = bodies.read(conversation, limits.maxBytes(), share);
            PostedPicture picture = picture(form ? Multipart.file(body, contentType) : new Multipart("", body), query);
            return queue.call(() -> look(picture, query));
        }
    }

    /** Pages of other sites can have a browser send forms here, and read no answer; but each picture takes the model's time. */
    private static void refuseOtherSites(Conversation conversation) {
        String site = conversation.header("Sec-Fetch-Site").orElse("none");
        if (site.equals("cross-site") || site.equals("same-site")) {
            throw new ApiProblem(
                    Code.CROSS_SITE, "expected a request of this server's own page but it is of another site's");
        }
    }

    private static boolean isForm(String contentType, Conversation conversation) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!PLAIN.contains(type) && !type.equals(FORM)) {
            throw new ApiProblem(
                    Code.UNSUPPORTED_MEDIA_TYPE,
                    "expected Content-Type image/jpeg, image/png or " + FORM
                            + " but found another; with curl: -H \"Content-Type: image/jpeg\"");
        }
        String encoding = conversation.header("Content-Encoding").orElse("identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            throw new ApiProblem(
                    Code.UNSUPPORTED_MEDIA_TYPE,
                    "expected a picture as it is but found a Content-Encoding; send it without");
        }
        return type.equals(FORM);
    }

    private PostedPicture picture(Multipart file, DetectQuery query) {
        String name = query.name().orElse(file.fileName());
        return PostedPicture.of(name.isBlank() ? "picture" : name, file.content(), limits.maxPixels());
    }

    private Reply look(PostedPicture picture, DetectQuery query) throws IOException, InterruptedException {
        List<Issue> issues = new ArrayList<>();
        AnnotatedImage seen;
        try {
            seen = model.detect(picture, issues::add);
        } catch (DatasetException e) {
            throw new ApiProblem(Code.NOT_AN_IMAGE, e.problem(), e);
        } catch (IOException e) {
            throw new ApiProblem(Code.MODEL_FAILED, "the model could not be asked; send it again later", e);
        }
        return answers.of(query, picture, seen, issues).with("Lookbook-Model", headerText(model.title()));
    }

    /** Headers have printable ASCII only. */
    static String headerText(String text) {
        return text.replaceAll("[^ -~]", "?");
    }
}
