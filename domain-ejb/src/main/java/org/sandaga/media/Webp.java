package org.sandaga.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import jakarta.enterprise.context.ApplicationScoped;

import com.luciad.imageio.webp.WebPImageWriterSpi;

/** Writes pictures as WebP where the machine has what it takes; where it has not, says so once and writes none. */
@ApplicationScoped
class Webp {
    private static final Logger LOG = Logger.getLogger(Webp.class.getName());

    private final boolean possible;

    Webp() {
        this.possible = tried();
    }

    /** The encoder is a native library: whether there is one for this machine is seen by drawing a dot. */
    private static boolean tried() {
        try {
            return written(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)).length > 0;
        } catch (IOException | RuntimeException | LinkageError missing) {
            LOG.log(
                    Level.WARNING,
                    "pictures are given out as JPEG only, for WebP cannot be written here: {0}",
                    missing.toString());
            return false;
        }
    }

    /** Whether this machine writes it. */
    boolean isPossible() {
        return possible;
    }

    /** A picture as WebP; empty where that is not possible. */
    Optional<byte[]> of(BufferedImage picture) {
        try {
            return possible ? Optional.of(written(picture)) : Optional.empty();
        } catch (IOException | RuntimeException refused) {
            LOG.log(Level.FINE, "a picture stays JPEG", refused);
            return Optional.empty();
        }
    }

    /** Asked of the library itself: what ImageIO finds of it depends on who asks first in a server. */
    private static byte[] written(BufferedImage picture) throws IOException {
        ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType("Lossy");
            parameters.setCompressionQuality(0.8f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
