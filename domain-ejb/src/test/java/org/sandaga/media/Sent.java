package org.sandaga.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as they come from outside, with more in them than one sees. */
final class Sent {
    /** Where a photograph was taken, as all of these say. */
    static final String SECRET = "14.6937N 17.4441W";

    private static final byte[] EXIF = text("Exif\0\0MM " + SECRET);
    private static final int FRAME = 0xFFC0;

    private Sent() {}

    /** A picture whose left half is red and whose right half is blue. */
    static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width / 2, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A photograph that says in Exif and in a comment where it was taken. */
    static byte[] photo() {
        byte[] jpeg = picture("jpeg", 640, 320);
        byte[] comment = text(SECRET);
        return joined(
                Arrays.copyOf(jpeg, 2),
                ByteBuffer.allocate(4)
                        .putShort((short) 0xFFE1)
                        .putShort((short) (2 + EXIF.length))
                        .array(),
                EXIF,
                ByteBuffer.allocate(4)
                        .putShort((short) 0xFFFE)
                        .putShort((short) (2 + comment.length))
                        .array(),
                comment,
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A PNG that says it in a text and in Exif. */
    static byte[] png() {
        byte[] png = picture("png", 64, 32);
        int behindTheHeader = 33;
        return joined(
                Arrays.copyOf(png, behindTheHeader),
                chunk("tEXt", text("Comment\0" + SECRET)),
                chunk("eXIf", text("MM " + SECRET)),
                Arrays.copyOfRange(png, behindTheHeader, png.length));
    }

    /** A WebP that says it in Exif. */
    static byte[] webp() {
        byte[] plain = new Webp()
                .of(Rendition.of(picture("jpeg", 64, 32), 64).orElseThrow())
                .orElseThrow();
        byte[] exif = EXIF.length % 2 == 0 ? EXIF : Arrays.copyOf(EXIF, EXIF.length + 1);
        byte[] body = joined(
                text("WEBP"),
                little(18)
                        .put(text("VP8X"))
                        .putInt(10)
                        .putInt(8)
                        .put(new byte[] {63, 0, 0, 31, 0, 0})
                        .array(),
                Arrays.copyOfRange(plain, 12, plain.length),
                little(8).put(text("EXIF")).putInt(exif.length).array(),
                exif);
        return joined(little(8).put(text("RIFF")).putInt(body.length).array(), body);
    }

    /** A photograph up to the header of its frame, and then nothing that could be drawn. */
    static byte[] noiseBehindATrueHeader() {
        byte[] jpeg = picture("jpeg", 640, 320);
        ByteBuffer in = ByteBuffer.wrap(jpeg);
        int at = 2;
        while ((in.getShort(at) & 0xFFFF) != FRAME) {
            at += 2 + in.getShort(at + 2);
        }
        byte[] noise = new byte[4_000];
        new java.util.Random(7).nextBytes(noise);
        return joined(Arrays.copyOf(jpeg, at + 2 + in.getShort(at + 2)), noise);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] named = joined(text(type), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
