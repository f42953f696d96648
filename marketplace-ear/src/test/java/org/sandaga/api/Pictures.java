package org.sandaga.api;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures for tests. */
public final class Pictures {

    private Pictures() {}

    /** A black PNG. */
    public static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    /** A photograph of that width in which a camera wrote something, as Exif. */
    public static byte[] photo(int width, String written) {
        byte[] jpeg = picture("jpeg", width, width / 2);
        byte[] exif = ("Exif\0\0MM " + written).getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(jpeg.length + 4 + exif.length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + exif.length))
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A small file that says of itself to be a picture of that many pixels a side. */
    public static byte[] bomb(int side) {
        byte[] png = png(3, 2);
        ByteBuffer.wrap(png).putInt(16, side).putInt(20, side);
        return png;
    }

    private static byte[] picture(String format, int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
