package dev.lookbook.deepfashion2;

import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The 13 garments of DeepFashion2.
 *
 * <p>Two vocabularies are in use: annotation files say "short sleeve top", the authors' converter to COCO writes {@code
 * short_sleeved_shirt}. The ids are the same in both. In COCO all garments share one list of 294 landmarks, in which each
 * has a stretch of its own.
 */
public enum DeepFashion2Category {
    /** Id 1, 25 landmarks. */
    SHORT_SLEEVE_TOP(1, "short sleeve top", "short_sleeved_shirt", 25, 0),
    /** Id 2, 33 landmarks. */
    LONG_SLEEVE_TOP(2, "long sleeve top", "long_sleeved_shirt", 33, 25),
    /** Id 3, 31 landmarks. */
    SHORT_SLEEVE_OUTWEAR(3, "short sleeve outwear", "short_sleeved_outwear", 31, 58),
    /** Id 4, 39 landmarks. */
    LONG_SLEEVE_OUTWEAR(4, "long sleeve outwear", "long_sleeved_outwear", 39, 89),
    /** Id 5, 15 landmarks. */
    VEST(5, "vest", "vest", 15, 128),
    /** Id 6, 15 landmarks. */
    SLING(6, "sling", "sling", 15, 143),
    /** Id 7, 10 landmarks. */
    SHORTS(7, "shorts", "shorts", 10, 158),
    /** Id 8, 14 landmarks. */
    TROUSERS(8, "trousers", "trousers", 14, 168),
    /** Id 9, 8 landmarks. */
    SKIRT(9, "skirt", "skirt", 8, 182),
    /** Id 10, 29 landmarks. */
    SHORT_SLEEVE_DRESS(10, "short sleeve dress", "short_sleeved_dress", 29, 190),
    /** Id 11, 37 landmarks. */
    LONG_SLEEVE_DRESS(11, "long sleeve dress", "long_sleeved_dress", 37, 219),
    /** Id 12, 19 landmarks. */
    VEST_DRESS(12, "vest dress", "vest_dress", 19, 256),
    /** Id 13, 19 landmarks. */
    SLING_DRESS(13, "sling dress", "sling_dress", 19, 275);

    /** How many landmarks the COCO files list for every category. */
    static final int ALL_LANDMARKS = 294;

    private static final DeepFashion2Category[] BY_ID = values();
    private static final Map<String, DeepFashion2Category> BY_NAME = byName();
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");

    private final long id;
    private final String nativeName;
    private final String cocoName;
    private final int landmarkCount;
    private final int landmarkOffset;

    DeepFashion2Category(long id, String nativeName, String cocoName, int landmarkCount, int landmarkOffset) {
        this.id = id;
        this.nativeName = nativeName;
        this.cocoName = cocoName;
        this.landmarkCount = landmarkCount;
        this.landmarkOffset = landmarkOffset;
    }

    /** The number that stands for this in DeepFashion2's and COCO's files, from 1. */
    public long id() {
        return id;
    }

    /** The name in annotation files: {@code short sleeve top}. */
    public String nativeName() {
        return nativeName;
    }

    /** The name in the COCO files of the authors' converter: {@code short_sleeved_shirt}. */
    public String cocoName() {
        return cocoName;
    }

    /** How many landmarks an item of this category has. */
    public int landmarkCount() {
        return landmarkCount;
    }

    /** Where this category's landmarks begin in the 294 of the COCO files, from 0. */
    public int landmarkOffset() {
        return landmarkOffset;
    }

    /** The landmarks, in order: the one with number 1 comes first. */
    public List<DeepFashion2Landmark> landmarks() {
        return LandmarkTable.of(this);
    }

    /** The landmark of a number in this category, from 1; empty when there is none. */
    public Optional<DeepFashion2Landmark> landmark(int number) {
        return number < 1 || number > landmarkCount
                ? Optional.empty()
                : Optional.of(landmarks().get(number - 1));
    }

    /** The landmark of a {@link DeepFashion2Landmark#name() name}; empty when this category has none. */
    public Optional<DeepFashion2Landmark> landmark(String name) {
        return landmarks().stream()
                .filter(landmark -> landmark.name().equals(name))
                .findFirst();
    }

    /** The landmark of a number of the {@link DeepFashion2Landmark#aggregate() 81-point scheme}; empty when there is none. */
    public Optional<DeepFashion2Landmark> landmarkOfAggregate(int aggregate) {
        return landmarks().stream()
                .filter(landmark -> landmark.aggregate() == aggregate)
                .findFirst();
    }

    /**
     * What the landmarks are called, in order; left is the image's left where the garment is seen from the front. DeepFashion2
     * has only numbers: the words are this library's, after the figure in DeepFashion2's repository.
     */
    public List<String> landmarkNames() {
        return landmarks().stream().map(DeepFashion2Landmark::name).toList();
    }

    /** This as a category of the common model: by its COCO name, known by the other names too. */
    public Category category() {
        return Model.CATEGORIES.asList().get((int) id - 1);
    }

    /** The category of an id; empty when it is not 1 to 13. */
    public static Optional<DeepFashion2Category> ofId(long id) {
        return id < 1 || id > BY_ID.length ? Optional.empty() : Optional.of(BY_ID[(int) id - 1]);
    }

    /**
     * The category of a name of either vocabulary, or of a mixture: "short sleeved top", {@code Short-Sleeve_Shirt}. Case,
     * spaces, hyphens and underscores do not matter.
     */
    public static Optional<DeepFashion2Category> ofName(String name) {
        DeepFashion2Category exact = BY_NAME.get(name);
        return exact != null ? Optional.of(exact) : Optional.ofNullable(BY_NAME.get(plain(name)));
    }

    /** All 13, as categories of the common model. */
    public static Categories categories() {
        return Model.CATEGORIES;
    }

    /**
     * The category of an id that must be one.
     *
     * @throws IllegalArgumentException when it is not, naming those there are
     */
    static DeepFashion2Category require(long id) {
        return ofId(id).orElseThrow(() -> new IllegalArgumentException("expected one of "
                + Stream.of(BY_ID)
                        .map(one -> one.id + " \"" + one.nativeName + '"')
                        .collect(Collectors.joining(", "))
                + " but found " + id));
    }

    /**
     * Requires x, y and visibility for each landmark of this category.
     *
     * @throws IllegalArgumentException when there are more or less numbers
     */
    void requireLandmarks(int numbers) {
        int expected = 3 * landmarkCount;
        if (numbers != expected) {
            throw new IllegalArgumentException(
                    "expected " + expected + " numbers for \"" + nativeName + "\" but found " + numbers);
        }
    }

    private Category toCategory() {
        return Category.builder()
                .id(id)
                .name(cocoName)
                .supercategory("clothes")
                .addAllLandmarkNames(landmarkNames())
                .aliases(aliases())
                .build();
    }

    private List<String> aliases() {
        return Stream.of(nativeName, nativeName.replace("sleeve", "sleeved"), cocoName.replace("sleeved", "sleeve"))
                .filter(alias -> !alias.equals(cocoName))
                .distinct()
                .toList();
    }

    /** Reduces both vocabularies and their mixtures to the native names. */
    private static String plain(String name) {
        return BETWEEN_WORDS
                .matcher(name.strip().toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .replace("sleeved", "sleeve")
                .replace("shirt", "top");
    }

    private static Map<String, DeepFashion2Category> byName() {
        Map<String, DeepFashion2Category> map = new HashMap<>();
        Arrays.stream(BY_ID).forEach(category -> {
            map.put(category.nativeName, category);
            map.put(category.cocoName, category);
        });
        return map;
    }

    /** Made when somebody asks: the table of landmarks needs the constants to be there first. */
    private static final class Model {
        private static final Categories CATEGORIES = Categories.copyOf(
                Stream.of(BY_ID).map(DeepFashion2Category::toCategory).toList());
    }
}
