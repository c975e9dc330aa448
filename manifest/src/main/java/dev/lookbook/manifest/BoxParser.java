package dev.lookbook.manifest;

import dev.lookbook.io.DatasetException;
import dev.lookbook.json.JsonSource;
import dev.lookbook.json.Members;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads an annotation: a box and its class. All five members are needed, for without one of them it says nothing. */
final class BoxParser {
    private final @Nullable Decimal[] numbers = new Decimal[4];
    private @Nullable Long classId;

    private BoxParser() {}

    static ImmutableManifestBox.Builder parse(JsonSource json) {
        return new BoxParser().read(json);
    }

    private ImmutableManifestBox.Builder read(JsonSource json) {
        long begin = json.offset();
        Members members = new Members();
        Attributes.Builder extras = Attributes.builder();
        json.object(name -> {
            members.add(name);
            int number = MemberNames.BOX_MEMBERS.indexOf(name);
            if (number == numbers.length) {
                classId = json.integer();
            } else if (number >= 0) {
                numbers[number] = json.decimal();
            } else {
                extras.put(name, json.value());
            }
        });
        if (classId == null || Arrays.asList(numbers).contains(null)) {
            throw new DatasetException(
                    json.location().atByte(begin),
                    "expected a box with " + String.join(", ", MemberNames.BOX_MEMBERS) + " but it has no "
                            + String.join(", ", missing()));
        }
        try {
            return ManifestBox.builder()
                    .classId(Objects.requireNonNull(classId))
                    .box(new BoundingBox.Xywh(decimals()))
                    .extras(extras.build())
                    .memberOrder(members.orderUnless(MemberNames.BOX_MEMBERS));
        } catch (IllegalArgumentException e) {
            throw new DatasetException(json.location().atByte(begin), String.valueOf(e.getMessage()), e);
        }
    }

    private List<String> missing() {
        return MemberNames.BOX_MEMBERS.stream()
                .filter(name -> name.equals(MemberNames.CLASS_ID)
                        ? classId == null
                        : numbers[MemberNames.BOX_MEMBERS.indexOf(name)] == null)
                .toList();
    }

    private Decimals decimals() {
        Decimals.Builder builder = Decimals.builder();
        for (Decimal number : numbers) {
            builder.add(Objects.requireNonNull(number));
        }
        return builder.build();
    }
}
