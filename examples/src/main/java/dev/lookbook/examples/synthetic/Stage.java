package dev.lookbook.examples.synthetic;

import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImageSource;
import java.util.ArrayList;
import java.util.List;

/** Makes up the images of a split, each by its number alone. Safe to use from several threads. */
final class Stage {
    private static final long IMAGE_KEY = 0x696d616765L;
    private static final int WIDTH = 468;
    private static final int LEAST_HEIGHT = 262;
    private static final int MOST_HEIGHT = 832;

    /** The heights that are common when pictures are scaled to a width of 468; one weight more, for any other. */
    private static final int[] HEIGHTS = {624, 832, 831, 702, 351, 468, 262};

    private static final double[] HEIGHT_WEIGHTS = {46, 13, 8, 5, 7, 4, 4, 13};
    private static final double TUCKED = 0.45;

    private final long seed;
    private final Sequence sequence;
    private final Wardrobe wardrobe;

    Stage(int images, long seed) {
        this.seed = seed;
        sequence = new Sequence(images, seed);
        wardrobe = new Wardrobe(seed);
    }

    /** The image of a number, from 1. */
    Scene scene(int number) {
        Rng rng = Rng.of(seed, IMAGE_KEY, number);
        ImageSource source = sequence.source(number);
        boolean shop = source == ImageSource.SHOP;
        long pairId = sequence.pairId(number);
        ImageSize size = size(rng);
        List<List<Wardrobe.Choice>> outfits = wardrobe.dress(pairId, rng);
        boolean flat = Poses.isFlat(rng);
        Cast cast = new Cast();
        for (List<Wardrobe.Choice> outfit : outfits) {
            boolean under = outfit.size() > 1 && has(outfit, Group.OUTWEAR);
            Pose pose = flat ? Poses.flat(under || outfits.size() > 1, rng) : worn(outfit, under, shop, rng);
            cast.enter(outfit, pose, rng);
        }
        double tilt = flat ? rng.between(-9, 9) : rng.between(-3, 3);
        Camera camera = new Framing(size, shop, rng).choose(cast.inFocus, tilt);
        List<Scene.Figure> figures = cast.figures(camera, shop, rng);
        Layers layers = new Layers(cast.items, figures);
        for (int i = 0; i < figures.size(); i++) {
            layers.add(i, cast.dressers.get(i), shop, rng);
        }
        return new Scene(
                number, size, source, pairId, rng.nextLong(), figures, List.copyOf(cast.items), layers.toList());
    }

    private static Pose worn(List<Wardrobe.Choice> outfit, boolean under, boolean shop, Rng rng) {
        boolean hidesFromBehind = under && (has(outfit, Group.TOP) || has(outfit, Group.DRESS));
        return Poses.worn(Poses.view(!hidesFromBehind, rng), shop, has(outfit, Group.OUTWEAR), rng);
    }

    private static boolean has(List<Wardrobe.Choice> outfit, Group group) {
        return outfit.stream().anyMatch(choice -> choice.cut().group() == group);
    }

    private static ImageSize size(Rng rng) {
        int height = rng.weighted(HEIGHT_WEIGHTS);
        int width = rng.chance(0.95) ? WIDTH : 300 + rng.below(WIDTH - 300);
        return new ImageSize(
                width,
                height < HEIGHTS.length ? HEIGHTS[height] : LEAST_HEIGHT + rng.below(MOST_HEIGHT - LEAST_HEIGHT + 1));
    }

    /** The figures of one image, side by side. */
    private static final class Cast {
        private final List<Scene.Garment> items = new ArrayList<>();
        private final List<Shape> inFocus = new ArrayList<>();
        private final List<Pose> poses = new ArrayList<>();
        private final List<Dresser> dressers = new ArrayList<>();
        private final List<Point> places = new ArrayList<>();
        private Point place = new Point(0, 0);

        void enter(List<Wardrobe.Choice> outfit, Pose pose, Rng rng) {
            Dresser dresser = new Dresser(pose, rng.chance(TUCKED));
            for (Scene.Garment garment : dresser.dress(outfit, poses.size())) {
                items.add(garment);
                inFocus.add(garment.shape().moved(place));
            }
            poses.add(pose);
            dressers.add(dresser);
            places.add(place);
            place = place.plus(new Point(rng.between(2.9, 3.3), 0));
        }

        List<Scene.Figure> figures(Camera camera, boolean shop, Rng rng) {
            List<Scene.Figure> figures = new ArrayList<>();
            for (int i = 0; i < poses.size(); i++) {
                Point moved = camera.pixel(places.get(i)).minus(camera.origin());
                figures.add(new Scene.Figure(poses.get(i), camera.moved(moved), Look.of(shop, rng)));
            }
            return figures;
        }
    }
}
