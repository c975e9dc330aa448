package dev.lookbook.render;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Says in SVG 1.1 what {@link Java2dPainter} paints. Texts are texts, in the viewer's letters but as wide as ours. */
final class SvgPainter {
    private final Appendable out;

    SvgPainter(Appendable out) {
        this.out = out;
    }

    void paint(Drawing drawing, Optional<String> href) throws IOException {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
        size(drawing.width(), drawing.height());
        out.append(" viewBox=\"0 0 " + drawing.width() + ' ' + drawing.height() + "\">\n");
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        for (Drawing.Part part : drawing.parts()) {
            part(part, href);
        }
        for (Layer layer : drawing.captions()) {
            layer(layer);
        }
        out.append("</svg>\n");
    }

    private void size(int width, int height) throws IOException {
        out.append(" width=\"" + width + "\" height=\"" + height + '"');
    }

    private void part(Drawing.Part part, Optional<String> href) throws IOException {
        Frame frame = part.scene().frame();
        // What reaches out of an inner svg is not seen.
        out.append("<svg x=\"" + part.x() + "\" y=\"" + part.y() + '"');
        size(frame.width(), frame.height());
        out.append(">\n<rect width=\"100%\" height=\"100%\" fill=\"" + Colors.hex(Drawing.GROUND) + "\"/>\n");
        // Viewers would turn the file, annotations or not; style sheets can stop those only that got both from one
        // site.
        if (href.isPresent() && !part.scene().picture().isTurned()) {
            image(frame, Xml.escape(href.get()));
        } else {
            Optional<BufferedImage> pixels = part.scene().picture().scaled(frame.width(), frame.height());
            if (pixels.isPresent()) {
                image(frame, dataUri(pixels.get()));
            }
        }
        for (Layer layer : part.scene().layers()) {
            layer(layer);
        }
        out.append("</svg>\n");
    }

    /** Annotations count in stored pixels, so a linked file must not be turned as its EXIF data ask for. */
    private void image(Frame frame, String href) throws IOException {
        out.append("<image");
        size(frame.width(), frame.height());
        out.append(" preserveAspectRatio=\"none\" style=\"image-orientation:none\" xlink:href=\"" + href + "\"/>\n");
    }

    private static String dataUri(BufferedImage pixels) throws IOException {
        String format = pixels.getColorModel().hasAlpha() ? "png" : "jpeg";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageFiles.write(format.equals("jpeg") ? Picture.plain(pixels) : pixels, format, bytes);
        return "data:image/" + format + ";base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private void layer(Layer layer) throws IOException {
        out.append("<g>");
        if (!layer.title().isEmpty()) {
            out.append("<title>" + Xml.escape(layer.title()) + "</title>");
        }
        out.append('\n');
        for (Mark mark : layer.marks()) {
            mark(mark);
        }
        out.append("</g>\n");
    }

    private void mark(Mark mark) throws IOException {
        if (mark instanceof Mark.Fill fill) {
            out.append("<g fill=\"" + Colors.hex(fill.color()) + "\" fill-rule=\"evenodd\" opacity=\""
                    + Xml.number(fill.opacity()) + "\">");
            for (List<Ring> area : fill.areas()) {
                out.append("<path d=\"" + SvgPath.of(area) + "\"/>");
            }
            out.append("</g>\n");
        } else if (mark instanceof Mark.Outline outline) {
            String path = "d=\"" + SvgPath.of(outline.rings()) + '"';
            lines("path", path, outline.color(), outline.width(), outline.casing(), outline.style());
        } else if (mark instanceof Mark.Edge edge) {
            String ends = "x1=\"" + Xml.number(edge.fromX()) + "\" y1=\"" + Xml.number(edge.fromY()) + "\" x2=\""
                    + Xml.number(edge.toX()) + "\" y2=\"" + Xml.number(edge.toY()) + '"';
            lines("line", ends, edge.color(), edge.width(), edge.casing(), LineStyle.SOLID);
        } else if (mark instanceof Mark.Dot dot) {
            dot(dot);
        } else if (mark instanceof Mark.Plate plate) {
            plate(plate);
        }
    }

    /** One shape twice: its casing, then the line itself. */
    private void lines(String element, String shape, Color color, double width, double casing, LineStyle style)
            throws IOException {
        String common = "<" + element + ' ' + shape + " fill=\"none\" stroke-linejoin=\"round\" stroke=\"";
        out.append(common + Colors.hex(Colors.casingOf(color)) + "\" stroke-width=\"" + Xml.number(width + 2 * casing)
                + "\"/>\n");
        out.append(common + Colors.hex(color) + "\" stroke-width=\"" + Xml.number(width) + '"');
        String separator = " stroke-dasharray=\"";
        for (double dash : style.dashes()) {
            out.append(separator + Xml.number(dash * width));
            separator = " ";
        }
        out.append(style.dashes().length > 0 ? "\"/>\n" : "/>\n");
    }

    private void dot(Mark.Dot dot) throws IOException {
        String circle = "cx=\"" + Xml.number(dot.x()) + "\" cy=\"" + Xml.number(dot.y()) + "\" r=\"";
        if (dot.filled()) {
            String casing = Colors.hex(Colors.casingOf(dot.color()));
            out.append("<circle " + circle + Xml.number(dot.radius() + dot.casing()) + "\" fill=\"" + casing + "\"/>");
            out.append(
                    "<circle " + circle + Xml.number(dot.radius()) + "\" fill=\"" + Colors.hex(dot.color()) + "\"/>\n");
        } else {
            String ring = circle + Xml.number(dot.radius() - dot.width() / 2) + '"';
            lines("circle", ring, dot.color(), dot.width(), dot.casing(), LineStyle.SOLID);
        }
    }

    private void plate(Mark.Plate plate) throws IOException {
        out.append("<rect x=\"" + Xml.number(plate.x()) + "\" y=\"" + Xml.number(plate.y()) + "\" width=\""
                + Xml.number(plate.width()) + "\" height=\"" + Xml.number(plate.height()) + "\" fill=\""
                + Colors.hex(plate.color()) + "\"/>");
        out.append("<text x=\"" + Xml.number(plate.textX()) + "\" y=\"" + Xml.number(plate.baseline())
                + "\" font-family=\"sans-serif\" font-size=\"" + Xml.number(plate.capital() / 0.72)
                + "\" textLength=\"" + Xml.number(plate.textWidth()) + "\" lengthAdjust=\"spacingAndGlyphs\" fill=\""
                + Colors.hex(plate.textColor()) + "\">" + Xml.escape(plate.text()) + "</text>\n");
    }
}
