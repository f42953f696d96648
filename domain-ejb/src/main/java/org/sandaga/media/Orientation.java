package org.sandaga.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads which way up a camera was held out of what it wrote into a JPEG picture (Exif, tag 0x0112). */
final class Orientation {
    private static final int UPRIGHT = 1;
    private static final int APP1 = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final int TAG = 0x0112;
    private static final String EXIF = "Exif\0\0";

    private Orientation() {}

    /** 1 to 8 as the standard numbers them; 1 when nothing is said or understood. */
    static int of(byte[] picture) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(picture);
            return (bytes.getShort() & 0xFFFF) == 0xFFD8 ? search(bytes) : UPRIGHT;
        } catch (RuntimeException cutShort) {
            // a picture that lies about its lengths is shown as it lies
            return UPRIGHT;
        }
    }

    private static int search(ByteBuffer bytes) {
        while (bytes.remaining() > 4) {
            int marker = bytes.getShort() & 0xFFFF;
            int length = bytes.getShort() & 0xFFFF;
            if (marker == SCAN || length < 2) {
                return UPRIGHT;
            }
            ByteBuffer segment = bytes.slice(bytes.position(), length - 2);
            if (marker == APP1 && isExif(segment)) {
                return tag(segment.slice(EXIF.length(), segment.limit() - EXIF.length()));
            }
            bytes.position(bytes.position() + length - 2);
        }
        return UPRIGHT;
    }

    private static boolean isExif(ByteBuffer segment) {
        byte[] begin = new byte[EXIF.length()];
        segment.get(0, begin);
        return new String(begin, StandardCharsets.ISO_8859_1).equals(EXIF);
    }

    private static int tag(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = directory + 2; entry < directory + 2 + 12 * entries; entry += 12) {
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int said = tiff.getShort(entry + 8);
                return said >= 1 && said <= 8 ? said : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
