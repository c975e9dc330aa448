package dev.lookbook.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Item;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every mapper, whatever its steps. */
class CategoryMapperLawsTest {
    enum Kind {
        MERGE,
        MERGE_INTO_NEW,
        RENAME,
        DROP,
        KEEP,
        RENUMBER
    }

    /** A step whose names are chosen from those that are there when it comes. */
    record Step(Kind kind, int one, int two) {
        CategoryMapper after(CategoryMapper mapper, Categories there) {
            List<String> names = there.asList().stream().map(Category::name).toList();
            if (kind == Kind.RENUMBER) {
                return mapper.renumber(one);
            }
            if (names.isEmpty()) {
                return mapper;
            }
            String first = names.get(one % names.size());
            String second = names.get(two % names.size());
            return switch (kind) {
                case MERGE -> mapper.merge(first, second);
                case MERGE_INTO_NEW -> mapper.merge(first, "new " + two);
                case RENAME -> there.byName("new " + two).isPresent() ? mapper : mapper.rename(first, "new " + two);
                case DROP -> mapper.drop(List.of(first));
                default -> mapper.keep(List.of(first, second));
            };
        }
    }

    @Provide
    Arbitrary<Categories> sources() {
        return Arbitraries.of("vest", "sling", "shorts", "skirt", "trousers", "vest dress", "sling dress")
                .set()
                .ofMinSize(1)
                .flatMap(names -> Arbitraries.longs()
                        .between(-5, 300)
                        .set()
                        .ofSize(names.size())
                        .map(ids -> {
                            List<Long> numbers = List.copyOf(ids);
                            List<Category> categories = new ArrayList<>();
                            names.forEach(name -> categories.add(Category.of(numbers.get(categories.size()), name)));
                            return Categories.copyOf(categories);
                        }));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Kind.values()),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9))
                .as(Step::new)
                .list()
                .ofMaxSize(5);
    }

    private static CategoryMapper mapper(Categories source, List<Step> steps) {
        CategoryMapper mapper = CategoryMapper.identity();
        for (Step step : steps) {
            mapper = step.after(mapper, mapper.on(source).categories());
        }
        return mapper;
    }

    private static AnnotatedImage imageOfAll(Categories source) {
        List<Item> items = new ArrayList<>();
        source.forEach(category -> items.add(Item.builder().category(category).build()));
        items.add(Item.builder().category(Category.undefined(1000)).build());
        return AnnotatedImage.builder().fileName("1.jpg").items(items).build();
    }

    @Property(tries = 600)
    void noItemVanishesUnreported(@ForAll("sources") Categories source, @ForAll("steps") List<Step> steps) {
        AnnotatedImage image = imageOfAll(source);
        List<Issue> issues = new ArrayList<>();
        AnnotatedImage mapped = mapper(source, steps).on(source).convert(image, issues::add);
        long dropped = issues.stream()
                .filter(issue -> issue.code().equals(CategoryMapping.DROPPED))
                .count();
        assertThat(mapped.items().size() + dropped).isEqualTo(image.items().size());
    }

    @Property(tries = 600)
    void eachNameAndIdIsLeftOnce(@ForAll("sources") Categories source, @ForAll("steps") List<Step> steps) {
        List<Category> left = mapper(source, steps).on(source).categories().asList();
        assertThat(left).extracting(Category::id).doesNotHaveDuplicates();
        assertThat(left).extracting(Category::name).doesNotHaveDuplicates();
    }

    @Property(tries = 600)
    void mappedItemsAreOfTheCategoriesThatAreLeft(
            @ForAll("sources") Categories source, @ForAll("steps") List<Step> steps) {
        CategoryMapping mapping = mapper(source, steps).on(source);
        AnnotatedImage mapped = mapping.convert(imageOfAll(source), issue -> {});
        assertThat(mapped.items().stream().map(Item::category).filter(Category::isDefined))
                .isSubsetOf(mapping.categories());
    }

    @Property(tries = 600)
    void stepsTogetherDoWhatTheyDoOneAfterTheOther(
            @ForAll("sources") Categories source, @ForAll("steps") List<Step> steps) {
        AnnotatedImage image = imageOfAll(source);
        Categories categories = source;
        for (Step step : steps) {
            CategoryMapping one =
                    step.after(CategoryMapper.identity(), categories).on(categories);
            image = one.convert(image, issue -> {});
            categories = one.categories();
        }
        CategoryMapping all = mapper(source, steps).on(source);
        assertThat(all.categories()).isEqualTo(categories);
        assertThat(all.convert(imageOfAll(source), issue -> {})).isEqualTo(image);
    }
}
