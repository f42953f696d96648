package org.sandaga.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPReadParam;

/**
 * Draws a picture again, no wider than a page has room for, upright, on white, and without anything that a camera or a
 * program wrote beside it or somebody hid behind it.
 */
final class Rendition {
    /** The most pixels a side, whatever is asked for; no screen shows more of a good. */
    static final int LARGEST = 2560;

    /** Of a JPEG, in percent: what is drawn again from it must not look worse. */
    static final int TO_KEEP = 92;

    static final int FOR_PAGES = 82;

    private static final long MOST_UNPACKED = 96L << 20;

    private Rendition() {}

    /** Empty when it is broken, or the machine cannot read pictures of its kind. */
    static Optional<BufferedImage> of(byte[] original, int width) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(original))) {
            Iterator<ImageReader> readers = readers(original, in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(drawn(read(reader, width), Orientation.of(original), width));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException | LinkageError brokenOrUnknown) {
            return Optional.empty();
        }
    }

    /** WebP is asked of its library itself: what ImageIO finds of it depends on who asks first in a server. */
    private static Iterator<ImageReader> readers(byte[] original, ImageInputStream in) throws IOException {
        boolean webp = PictureHeader.of(original)
                .filter(header -> header.type() == PictureType.WEBP)
                .isPresent();
        return webp
                ? List.of(new WebPImageReaderSpi().createReaderInstance(null)).iterator()
                : ImageIO.getImageReaders(in);
    }

    /** Leaves out rows and columns that would be lost anyway, and more where the whole would fill the memory. */
    private static BufferedImage read(ImageReader reader, int width) throws IOException {
        int least = Math.min(reader.getWidth(0), reader.getHeight(0));
        int every = Math.max(least / (2 * width), everyThatFits(reader));
        ImageReadParam parameters = reader.getDefaultReadParam();
        if (parameters instanceof WebPReadParam webp) {
            webp.setUseScaling(true);
            webp.setScaledWidth(Math.max(1, reader.getWidth(0) / every));
            webp.setScaledHeight(Math.max(1, reader.getHeight(0) / every));
        } else {
            parameters.setSourceSubsampling(every, every, 0, 0);
        }
        return reader.read(0, parameters);
    }

    private static int everyThatFits(ImageReader reader) throws IOException {
        int bits = reader.getImageTypes(0).next().getColorModel().getPixelSize();
        long unpacked = (long) reader.getWidth(0) * reader.getHeight(0) * bits / Byte.SIZE;
        int every = 1;
        while (unpacked / every / every > MOST_UNPACKED) {
            every++;
        }
        return every;
    }

    private static BufferedImage drawn(BufferedImage source, int orientation, int most) {
        boolean lying = orientation >= 5;
        int upright = lying ? source.getHeight() : source.getWidth();
        int tall = lying ? source.getWidth() : source.getHeight();
        int width = Math.clamp(Math.min(most, (long) LARGEST * upright / tall), 1, upright);
        int height = Math.clamp((long) tall * width / upright, 1, LARGEST);
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

    /** As a JPEG, which everything shows. */
    static byte[] jpeg(BufferedImage picture, int percent) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(percent / 100f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
