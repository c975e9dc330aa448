package dev.lookbook.render;

import dev.lookbook.render.Drawing.Part;
import dev.lookbook.render.Mark.Plate;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Puts scenes next to each other, under their captions. */
final class Panels {
    private Panels() {}

    static Drawing alone(Scene scene, long maximalPixels) {
        Frame frame = scene.frame();
        requireAtMost(maximalPixels, frame.width(), frame.height());
        return new Drawing(frame.width(), frame.height(), List.of(new Part(0, 0, scene)), List.of());
    }

    static Drawing beside(List<Panel> panels, List<Scene> scenes, long maximalPixels) {
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("expected at least one panel but found none");
        }
        Frame frame = scenes.get(0).frame();
        int bar = (int) Math.ceil(2.6 * frame.capital());
        int gap = (int) Math.ceil(frame.capital());
        long width = (long) scenes.size() * frame.width() + (long) (scenes.size() - 1) * gap;
        long height = (long) frame.height() + bar;
        requireAtMost(maximalPixels, width, height);
        List<Part> parts = new ArrayList<>();
        List<Layer> captions = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            int x = i * (frame.width() + gap);
            parts.add(new Part(x, bar, scenes.get(i)));
            captions.add(caption(panels.get(i).caption(), x, bar, frame));
        }
        return new Drawing((int) width, (int) height, parts, captions);
    }

    /** White as what it stands on; as much of it as fits above its picture. */
    private static Layer caption(String caption, int x, int bar, Frame frame) {
        String visible = Labels.visible(caption);
        double capital = 1.1 * frame.capital();
        double padding = capital / 3;
        for (int most = visible.codePointCount(0, visible.length()); most > 0; most--) {
            String text = Labels.shortened(visible, most);
            double textWidth = Lettering.width(text, capital);
            double width = textWidth + 2 * padding;
            if (width <= frame.width()) {
                return new Layer("", List.of(new Plate(x, 0, width, bar, Color.WHITE, text, capital, textWidth)));
            }
        }
        return new Layer("", List.of());
    }

    static void requireAtMost(long maximalPixels, long width, long height) {
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE || width > maximalPixels / height) {
            throw new IllegalArgumentException("expected a drawing of at most " + maximalPixels
                    + " pixels but it would have " + width + " x " + height + "; draw it smaller");
        }
    }
}
