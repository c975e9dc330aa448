package dev.lookbook.coco;

import dev.lookbook.model.Attributes;
import java.util.Optional;
import java.util.Set;

/** The names of members that RICH adds to COCO's, and what reads them. */
final class Words {
    static final String SOURCE = "source";
    static final String PAIR_ID = "pair_id";
    static final String STYLE = "style";
    static final String SCALE = "scale";
    static final String OCCLUSION = "occlusion";
    static final String ZOOM_IN = "zoom_in";
    static final String VIEWPOINT = "viewpoint";
    static final String SCORE = "score";
    static final String BBOX_XYXY = "bbox_xyxy";

    /** Where COCO's own leftovers are among the extras of the model. */
    static final String NAMESPACE = "coco";

    /** In the namespace: the members that RICH writes and the file did not have. */
    static final String WITHOUT = "without";

    /** Members that COCO knows and the model does not, or that stand there in another form. */
    static final Set<String> IMAGE_LEFTOVERS =
            Set.of("license", "coco_url", "flickr_url", "date_captured", "width", "height", NAMESPACE);

    /** The same of annotations. */
    static final Set<String> ANNOTATION_LEFTOVERS =
            Set.of("bbox", "area", "iscrowd", "segmentation", "keypoints", "num_keypoints", NAMESPACE);

    private Words() {}

    /** The namespace of COCO; empty when there is none. */
    static Attributes namespace(Attributes extras) {
        return extras.attributes(NAMESPACE);
    }

    /** What is left of extras without members of COCO's namespace that are carried over. */
    static Attributes without(Attributes extras, Set<String> carried) {
        Attributes rest = namespace(extras);
        for (String name : carried) {
            rest = rest.without(name);
        }
        boolean all = rest.isEmpty() && extras.get(NAMESPACE, Attributes.class).isPresent();
        return all ? extras.without(NAMESPACE) : extras;
    }

    /** The number that a file name without folders is: 1 for {@code 000001.jpg}. */
    static Optional<Long> numberOf(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot < 0 ? fileName : fileName.substring(0, dot);
        boolean number = !stem.isEmpty() && stem.length() <= 18 && stem.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(Long.parseLong(stem)) : Optional.empty();
    }
}
