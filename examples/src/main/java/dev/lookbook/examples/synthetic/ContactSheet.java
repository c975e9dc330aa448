package dev.lookbook.examples.synthetic;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Several pictures on one page, for people to look at. */
public final class ContactSheet {
    private static final int CELL_WIDTH = 400;
    private static final int CELL_HEIGHT = 540;
    private static final int GAP = 8;

    private ContactSheet() {}

    /**
     * Pictures in rows, each shrunk to fit its cell.
     *
     * @param columns how many stand in a row
     */
    public static BufferedImage of(List<BufferedImage> pictures, int columns) {
        if (pictures.isEmpty() || columns < 1) {
            throw new IllegalArgumentException(
                    "expected pictures and columns but found " + pictures.size() + " and " + columns);
        }
        int across = Math.min(columns, pictures.size());
        int rows = (pictures.size() + across - 1) / across;
        BufferedImage sheet = new BufferedImage(
                across * (CELL_WIDTH + GAP) + GAP, rows * (CELL_HEIGHT + GAP) + GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int i = 0; i < pictures.size(); i++) {
            BufferedImage picture = pictures.get(i);
            double shrink = Math.min(
                    1, Math.min((double) CELL_WIDTH / picture.getWidth(), (double) CELL_HEIGHT / picture.getHeight()));
            int width = (int) (picture.getWidth() * shrink);
            int height = (int) (picture.getHeight() * shrink);
            int x = GAP + i % across * (CELL_WIDTH + GAP) + (CELL_WIDTH - width) / 2;
            int y = GAP + i / across * (CELL_HEIGHT + GAP) + (CELL_HEIGHT - height) / 2;
            graphics.drawImage(picture, x, y, width, height, null);
        }
        graphics.dispose();
        return sheet;
    }

    /** Images of a synthetic split with their overlays. */
    public static BufferedImage of(List<SyntheticImage> images) {
        return of(
                images.stream()
                        .map(image -> Overlay.draw(image.picture(), image.annotation()))
                        .toList(),
                4);
    }

    /**
     * Writes a page as a PNG file.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Path png, BufferedImage sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(sheet, "png", out);
        }
        Files.write(png, bytes.toByteArray());
    }
}
