package org.sandaga.launcher.world;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws what a product looks like: once whole before the calm colour of its category, once near. */
final class Painter {
    private static final int SIDE = 800;
    private static final double UNIT = SIDE / 100.0;
    private static final Map<String, String> GROUNDS = Map.of(
            "epicerie", "#f6ecd8",
            "mode", "#efe3e6",
            "maison", "#e6ece4",
            "beaute", "#f4e6df",
            "electronique", "#e1e9ef",
            "livres", "#e9e6f1");

    private final Map<String, List<Layer>> drawings = Layer.read();

    List<byte[]> pictures(Map<String, String> product) {
        return List.of(picture(product, false), picture(product, true));
    }

    private byte[] picture(Map<String, String> product, boolean near) {
        String[] two = product.get("colours").split(" ");
        Palette palette = new Palette(Color.decode(two[0]), Color.decode(two[1]));
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        brush.scale(UNIT, UNIT);
        Color ground = Color.decode(GROUNDS.get(product.get("category")));
        ground(
                brush,
                near ? Palette.mix(ground, palette.second(), 0.35) : ground,
                product.get("key").hashCode());
        brush.transform(near ? closeUp(product.get("key").hashCode()) : whole());
        shadow(brush);
        drawings.get(product.get("drawing")).forEach(layer -> layer.draw(brush, palette));
        brush.dispose();
        return jpeg(image);
    }

    /** A wall, a floor and the light of a window, which falls a little differently on each. */
    private static void ground(Graphics2D brush, Color ground, int seed) {
        Color light = Palette.mix(ground, Color.WHITE, 0.55);
        brush.setPaint(new GradientPaint(0, 0, light, 100, 80, ground));
        brush.fillRect(0, 0, 100, 100);
        brush.setPaint(Palette.mix(ground, Color.BLACK, 0.06));
        brush.fillRect(0, 80, 100, 20);
        brush.setPaint(Palette.mix(light, Color.WHITE, 0.4));
        double across = 18 + Math.floorMod(seed, 30);
        brush.fill(new Ellipse2D.Double(across, 8, 62, 62));
    }

    private static AffineTransform whole() {
        return new AffineTransform(0.96, 0, 0, 0.96, 2, 3);
    }

    private static AffineTransform closeUp(int seed) {
        AffineTransform near = new AffineTransform();
        near.translate(50, 52);
        near.rotate(Math.toRadians(Math.floorMod(seed, 17) - 8));
        near.scale(1.4, 1.4);
        near.translate(-50, -54);
        return near;
    }

    private static void shadow(Graphics2D brush) {
        for (int i = 4; i > 0; i--) {
            brush.setPaint(new Color(60, 48, 40, 16));
            brush.fill(new Ellipse2D.Double(50 - 26 - 3 * i, 85 - i, 52 + 6 * i, 4 + 2 * i));
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
