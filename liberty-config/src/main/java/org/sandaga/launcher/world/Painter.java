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
import java.util.function.Consumer;
import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Draws what a product looks like, once whole before the calm colour of its category and once near, and what shops hang
 * above their door.
 */
final class Painter {
    private static final int SIDE = 800;
    private static final int SIGN_SIDE = 320;
    private static final int BANNER_HEIGHT = 400;

    /** The side of a drawing, in its own units. */
    private static final int SQUARE = 100;

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
        Palette palette = Palette.of(product.get("colours"));
        Color ground = Color.decode(GROUNDS.get(product.get("category")));
        int seed = product.get("key").hashCode();
        return painted(SIDE, 1, brush -> {
            wall(brush, SQUARE, near ? Palette.mix(ground, palette.second(), 0.35) : ground, seed);
            brush.transform(near ? closeUp(seed) : whole());
            stand(brush, product.get("drawing"), palette);
        });
    }

    /** A shop's sign: the first of its goods. */
    byte[] sign(JsonNode face) {
        Palette palette = palette(face);
        String[] goods = goods(face);
        return painted(SIGN_SIDE, 1, brush -> {
            wall(brush, SQUARE, Palette.mix(ground(face), palette.second(), 0.35), goods[0].hashCode());
            brush.transform(whole());
            stand(brush, goods[0], palette);
        });
    }

    /** A shop's banner: its goods side by side, a square each. */
    byte[] banner(JsonNode face) {
        Palette palette = palette(face);
        String[] goods = goods(face);
        return painted(BANNER_HEIGHT, goods.length, brush -> {
            wall(brush, SQUARE * goods.length, ground(face), goods[0].hashCode());
            for (int i = 0; i < goods.length; i++) {
                Graphics2D place = (Graphics2D) brush.create();
                place.translate(SQUARE * i, 0);
                place.transform(whole());
                stand(place, goods[i], i % 2 == 0 ? palette : palette.turned());
                place.dispose();
            }
        });
    }

    private static Palette palette(JsonNode face) {
        return Palette.of(face.path("colours").asText());
    }

    private static Color ground(JsonNode face) {
        return Color.decode(GROUNDS.get(face.path("ground").asText()));
    }

    private static String[] goods(JsonNode face) {
        return face.path("drawings").asText().split(" ");
    }

    private static byte[] painted(int height, int squares, Consumer<Graphics2D> what) {
        BufferedImage image = new BufferedImage(height * squares, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double unit = (double) height / SQUARE;
        brush.scale(unit, unit);
        what.accept(brush);
        brush.dispose();
        return jpeg(image);
    }

    private void stand(Graphics2D brush, String drawing, Palette palette) {
        shadow(brush);
        drawings.get(drawing).forEach(layer -> layer.draw(brush, palette));
    }

    /** A wall, a floor and the light of a window, which falls a little differently on each. */
    private static void wall(Graphics2D brush, int width, Color ground, int seed) {
        Color light = Palette.mix(ground, Color.WHITE, 0.55);
        brush.setPaint(new GradientPaint(0, 0, light, width, 80, ground));
        brush.fillRect(0, 0, width, SQUARE);
        brush.setPaint(Palette.mix(ground, Color.BLACK, 0.06));
        brush.fillRect(0, 80, width, 20);
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
