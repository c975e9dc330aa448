package dev.lookbook.manifest;

import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A label of type {@code groundtruth/semantic-segmentation}: each pixel's class, in a PNG picture beside the manifest. Its
 * attribute's name ends in {@code -ref}.
 *
 * @param value the URI of the picture
 * @param metadata the picture's colours, and who did it when
 */
public record SemanticSegmentation(String attribute, Value value, Attributes metadata) implements PlainLabel {
    /** What {@code type} says in the metadata of every such label. */
    public static final String TYPE = "groundtruth/semantic-segmentation";

    /** Refuses metadata of another type. */
    public SemanticSegmentation {
        LabelNames.require(attribute, metadata, TYPE);
    }

    /**
     * A colour of the picture.
     *
     * @param index the entry of the picture's palette, as written
     * @param className the class that pixels of this colour have
     * @param hexColor red, green and blue: {@code #2ca02c}
     * @param confidence how sure the annotators are, from 0 to 1
     */
    public record Color(
            String index, Optional<String> className, Optional<String> hexColor, Optional<Decimal> confidence) {}

    /** The URI of the picture; empty when the value is no text. */
    public Optional<String> maskRef() {
        return value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    /** The colours, in the order of the line. */
    public List<Color> colors() {
        List<Color> colors = new ArrayList<>();
        metadata.attributes(MemberNames.COLOR_MAP).forEach((index, value) -> {
            if (value instanceof Attributes color) {
                colors.add(new Color(
                        index,
                        color.text(MemberNames.CLASS_NAME),
                        color.text(MemberNames.HEX_COLOR),
                        color.get(MemberNames.CONFIDENCE, Decimal.class)));
            }
        });
        return colors;
    }

    @Override
    public String toString() {
        return LabelNames.text("SemanticSegmentation", this);
    }
}
