package org.sandaga.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a picture's first bytes say of it; nothing is decoded, so a bomb stays unexploded.
 *
 * @param width in pixels
 * @param height in pixels
 */
record PictureHeader(PictureType type, int width, int height) {
    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;

    /** Reads the header of a JPEG, PNG or WebP picture; empty when it is none of them. */
    static Optional<PictureHeader> of(byte[] bytes) {
        try {
            return read(ByteBuffer.wrap(bytes)).filter(header -> header.width > 0 && header.height > 0);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cutOff) {
            return Optional.empty();
        }
    }

    private static Optional<PictureHeader> read(ByteBuffer in) {
        if (in.getLong(0) == PNG && in.getInt(12) == IHDR) {
            return Optional.of(new PictureHeader(PictureType.PNG, in.getInt(16), in.getInt(20)));
        }
        if (in.getShort(0) == (short) 0xFFD8) {
            return jpeg(in.position(2));
        }
        return text(in, 0).equals("RIFF") && text(in, 8).equals("WEBP")
                ? webp(in.order(ByteOrder.LITTLE_ENDIAN))
                : Optional.empty();
    }

    /** Walks from marker to marker until one that starts a frame. */
    private static Optional<PictureHeader> jpeg(ByteBuffer in) {
        while (in.hasRemaining()) {
            int marker = in.getShort() & 0xFFFF;
            int length = in.getShort(in.position()) & 0xFFFF;
            if (marker < 0xFF01 || marker == 0xFFDA) {
                return Optional.empty();
            }
            boolean frame =
                    marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
            if (frame) {
                int at = in.position();
                return Optional.of(new PictureHeader(
                        PictureType.JPEG, in.getShort(at + 5) & 0xFFFF, in.getShort(at + 3) & 0xFFFF));
            }
            in.position(in.position() + length);
        }
        return Optional.empty();
    }

    private static Optional<PictureHeader> webp(ByteBuffer in) {
        return switch (text(in, 12)) {
            case "VP8X" -> webp(1 + threeBytes(in, 24), 1 + threeBytes(in, 27));
            case "VP8L" -> {
                int bits = in.getInt(21);
                yield webp(1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF));
            }
            case "VP8 " -> webp(in.getShort(26) & 0x3FFF, in.getShort(28) & 0x3FFF);
            default -> Optional.empty();
        };
    }

    private static Optional<PictureHeader> webp(int width, int height) {
        return Optional.of(new PictureHeader(PictureType.WEBP, width, height));
    }

    private static int threeBytes(ByteBuffer in, int at) {
        return (in.get(at) & 0xFF) | (in.get(at + 1) & 0xFF) << 8 | (in.get(at + 2) & 0xFF) << 16;
    }

    private static String text(ByteBuffer in, int at) {
        byte[] four = new byte[4];
        in.get(at, four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }
}
