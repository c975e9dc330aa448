package dev.lookbook.coco;

import dev.lookbook.model.Attributes;
import java.util.Set;

/** What COCO has and the model has no word for, kept under one name in the model's extras, so that RICH writes it again. */
final class Leftovers {
    /** The name in extras. */
    static final String NAMESPACE = "coco";

    /** In the namespace: the members that RICH writes and the file did not have. */
    static final String WITHOUT = "without";

    /** Members that COCO knows and the model does not, or that stand there in another form. */
    static final Set<String> IMAGE = Set.of(
            "id", "file_name", "license", "coco_url", "flickr_url", "date_captured", "width", "height", NAMESPACE);

    /** The same of annotations. */
    static final Set<String> ANNOTATION =
            Set.of("id", "bbox", "area", "iscrowd", "segmentation", "keypoints", "num_keypoints", NAMESPACE);

    private Leftovers() {}

    /** What was left over in some extras; nothing when they come from elsewhere. */
    static Attributes of(Attributes extras) {
        return extras.attributes(NAMESPACE);
    }

    /** Extras without leftovers that are carried over. */
    static Attributes without(Attributes extras, Set<String> carried) {
        Attributes rest = of(extras);
        for (String name : carried) {
            rest = rest.without(name);
        }
        boolean all = rest.isEmpty() && extras.get(NAMESPACE, Attributes.class).isPresent();
        return all ? extras.without(NAMESPACE) : extras;
    }

    /** Extras, and among them what is left over, if anything is. */
    static Attributes wrap(Attributes.Builder extras, Attributes leftovers) {
        return leftovers.isEmpty()
                ? extras.build()
                : extras.put(NAMESPACE, leftovers).build();
    }
}
