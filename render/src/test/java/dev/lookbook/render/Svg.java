package dev.lookbook.render;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Reads SVG as the standard says, as far as ours goes, and knows nothing of how we write it. Texts are left out. */
final class Svg {
    private static final Pattern COMMAND = Pattern.compile("([MLHVZ])([-0-9. ]*)");

    private final Graphics2D graphics;

    private Svg(Graphics2D graphics) {
        this.graphics = graphics;
    }

    static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    static BufferedImage paint(String svg) throws Exception {
        Element root = parse(svg).getDocumentElement();
        BufferedImage image = new BufferedImage(
                Integer.parseInt(root.getAttribute("width")),
                Integer.parseInt(root.getAttribute("height")),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        new Svg(graphics).children(root, image.getWidth(), image.getHeight());
        return image;
    }

    private void children(Element parent, int width, int height) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                paint(element, width, height);
            }
        }
    }

    private void paint(Element element, int width, int height) {
        switch (element.getLocalName()) {
            case "svg" -> {
                int innerWidth = (int) number(element, "width");
                int innerHeight = (int) number(element, "height");
                Graphics2D inner = (Graphics2D) graphics.create(
                        (int) number(element, "x"), (int) number(element, "y"), innerWidth, innerHeight);
                new Svg(inner).children(element, innerWidth, innerHeight);
            }
            case "g" -> group(element, width, height);
            case "rect" -> shape(element, rectangle(element, width, height));
            case "path" -> shape(element, path(element));
            case "circle" -> shape(element, circle(element));
            case "line" ->
                shape(
                        element,
                        new Line2D.Double(
                                number(element, "x1"),
                                number(element, "y1"),
                                number(element, "x2"),
                                number(element, "y2")));
            default -> {}
        }
    }

    private void group(Element element, int width, int height) {
        if (!element.hasAttribute("opacity")) {
            children(element, width, height);
            return;
        }
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D on = sheet.createGraphics();
        on.setRenderingHints(graphics.getRenderingHints());
        new Svg(on).children(element, width, height);
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) number(element, "opacity")));
        graphics.drawImage(sheet, 0, 0, null);
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    private void shape(Element element, Shape shape) {
        String fill = inherited(element, "fill");
        if (!fill.equals("none")) {
            graphics.setColor(Color.decode(fill));
            graphics.fill(shape);
        }
        String stroke = inherited(element, "stroke");
        if (!stroke.isEmpty()) {
            String dashes = element.getAttribute("stroke-dasharray");
            double[] numbers = dashes.isEmpty()
                    ? new double[0]
                    : Arrays.stream(dashes.split(" ", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            float[] lengths = new float[numbers.length];
            for (int i = 0; i < lengths.length; i++) {
                lengths[i] = (float) numbers[i];
            }
            graphics.setColor(Color.decode(stroke));
            graphics.setStroke(new BasicStroke(
                    (float) number(element, "stroke-width"),
                    BasicStroke.CAP_BUTT,
                    BasicStroke.JOIN_ROUND,
                    1,
                    lengths.length == 0 ? null : lengths,
                    0));
            graphics.draw(shape);
        }
    }

    private static String inherited(Element element, String name) {
        boolean own = element.hasAttribute(name) || !(element.getParentNode() instanceof Element);
        return own ? element.getAttribute(name) : inherited((Element) element.getParentNode(), name);
    }

    private static Shape rectangle(Element element, int width, int height) {
        boolean all = element.getAttribute("width").equals("100%");
        return all
                ? new Rectangle2D.Double(0, 0, width, height)
                : new Rectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"));
    }

    private static Shape circle(Element element) {
        double radius = number(element, "r");
        return new Ellipse2D.Double(
                number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius, 2 * radius);
    }

    private static Shape path(Element element) {
        boolean evenOdd = inherited(element, "fill-rule").equals("evenodd");
        Path2D path = new Path2D.Double(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
        Matcher commands = COMMAND.matcher(element.getAttribute("d"));
        double x = 0;
        double y = 0;
        while (commands.find()) {
            String[] numbers = commands.group(2).split(" ", -1);
            switch (commands.group(1)) {
                case "M", "L" -> {
                    x = Double.parseDouble(numbers[0]);
                    y = Double.parseDouble(numbers[1]);
                }
                case "H" -> x = Double.parseDouble(numbers[0]);
                case "V" -> y = Double.parseDouble(numbers[0]);
                default -> {}
            }
            switch (commands.group(1)) {
                case "M" -> path.moveTo(x, y);
                case "Z" -> path.closePath();
                default -> path.lineTo(x, y);
            }
        }
        return path;
    }

    private static double number(Element element, String name) {
        return element.hasAttribute(name) ? Double.parseDouble(element.getAttribute(name)) : 0;
    }
}
