package org.sandaga.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Draws a picture again as a JPEG that is no wider than a page has room for, upright, and without anything that a
 * camera or a program wrote beside it.
 */
final class Rendition {
    private Rendition() {}

    /** Empty when the machine cannot read pictures of this kind. */
    static Optional<byte[]> of(byte[] original, int width) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(original))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(jpeg(drawn(read(reader, width), Orientation.of(original), width)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Leaves out rows and columns that would be lost anyway, so that a large picture never fills the memory. */
    private static BufferedImage read(ImageReader reader, int width) throws IOException {
        int least = Math.min(reader.getWidth(0), reader.getHeight(0));
        int every = Math.max(1, least / (2 * width));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage drawn(BufferedImage source, int orientation, int most) {
        boolean lying = orientation >= 5;
        int upright = lying ? source.getHeight() : source.getWidth();
        int tall = lying ? source.getWidth() : source.getHeight();
        int width = Math.min(most, upright);
        int height = Math.max(1, Math.toIntExact((long) tall * width / upright));
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = target.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.scale((float) width / upright, (float) height / tall);
        pen.transform(turned(orientation, source.getWidth(), source.getHeight()));
        pen.drawImage(source, 0, 0, null);
        pen.dispose();
        return target;
    }

    /** How each of the eight orientations is put upright. */
    private static AffineTransform turned(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(0.82f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
