package dev.lookbook.coco.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Makes COCO-like documents of every shape that JSON allows: odd room, escapes, nested junk, members in any order. */
final class JsonText {
    private static final List<String> SECTIONS =
            List.of("info", "images", "annotations", "categories", "\\u0069mages2", "ann\u00f6", "", "x\\\"[{");
    private static final List<String> MEMBERS =
            List.of("id", "image_id", "i\\u0064", "image\\u005fid", "file_name", "bbox", "\\\\", "\u6a21\ud83d\udc57");
    private static final List<String> IDS = List.of(
            "0",
            "7",
            "7.0",
            "\"7\"",
            "\"07\"",
            "-0",
            "-7",
            "7e0",
            "\"\\u0037\"",
            "\"a\"",
            "\"\\u0061\"",
            "\"\"",
            "null",
            "1.5",
            "9223372036854775807",
            "\"9223372036854775807\"",
            "-9223372036854775808",
            "9223372036854775808",
            "\"9223372036854775808\"",
            "1e400",
            "70E-1",
            "true",
            "[7]",
            "{\"id\": 7}",
            "\"\u00e9\ud83d\udc57\"");
    private static final List<String> SCALARS = List.of(
            "1",
            "-2.50",
            "3e-5",
            "true",
            "false",
            "null",
            "\"\"",
            "\"id\"",
            "\"image_id\"",
            "\"}]\\\"{[\\\\\"",
            "\"a: b, c\"",
            "\"\\\\\\\\\"",
            "\"\ud83d\udc57 \u00e9t\u00e9 \\n\"",
            "12345678901234567890");

    private final Random random;
    private final StringBuilder out = new StringBuilder();

    JsonText(long seed) {
        random = new Random(seed);
    }

    String document() {
        if (random.nextInt(8) == 0) {
            array(() -> record(0));
        } else {
            room();
            out.append('{');
            members(SECTIONS, "images", name -> {
                if (List.of("images", "annotations", "categories").contains(name) && random.nextInt(8) > 0) {
                    array(() -> record(0));
                } else {
                    value(0);
                }
            });
            out.append('}');
        }
        room();
        return out.toString();
    }

    private void record(int depth) {
        if (random.nextInt(10) == 0) {
            value(depth);
            return;
        }
        room();
        out.append('{');
        members(MEMBERS, "", name -> {
            if (name.startsWith("i") && random.nextInt(5) > 0) {
                room();
                out.append(pick(IDS));
                room();
            } else {
                value(depth + 1);
            }
        });
        out.append('}');
        room();
    }

    /** Names are there once each; one that spells the same as another is not chosen beside it. */
    private void members(List<String> names, String always, Consumer<String> value) {
        String separator = "";
        boolean id = false;
        boolean imageId = false;
        room();
        for (String name : shuffled(names)) {
            boolean isId = name.equals("id") || name.equals("i\\u0064");
            boolean isImageId = name.startsWith("image") && name.endsWith("id");
            if ((!name.equals(always) && random.nextInt(3) == 0) || (isId && id) || (isImageId && imageId)) {
                continue;
            }
            id |= isId;
            imageId |= isImageId;
            out.append(separator);
            room();
            out.append('"').append(name).append('"');
            room();
            out.append(':');
            value.accept(name);
            separator = ",";
        }
        room();
    }

    private void value(int depth) {
        room();
        int kind = depth > 4 ? 0 : random.nextInt(6);
        if (kind == 1) {
            array(() -> value(depth + 1));
        } else if (kind == 2) {
            record(depth + 1);
        } else {
            out.append(pick(SCALARS));
        }
        room();
    }

    private void array(Runnable element) {
        room();
        out.append('[');
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : ",");
            element.run();
        }
        if (count == 0) {
            room();
        }
        out.append(']');
        room();
    }

    private void room() {
        for (int i = random.nextInt(6) - 3; i > 0; i--) {
            out.append(" \n\r\t".charAt(random.nextInt(4)));
        }
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private List<String> shuffled(List<String> list) {
        List<String> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
