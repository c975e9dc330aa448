package dev.lookbook.examples.synthetic;

/** Gives each category's garment its shape. */
final class Garments {
    private Garments() {}

    static Shape shape(Cut cut, Pose pose) {
        return switch (cut.group()) {
            case TOP, DRESS -> new Uppers(cut, pose).shape();
            case BOTTOM -> new Bottoms(cut, pose).shape();
            case OUTWEAR -> new Outwear(cut, pose).shape();
        };
    }
}
