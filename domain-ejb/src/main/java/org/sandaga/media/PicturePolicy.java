package org.sandaga.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Which bytes are taken for a picture; their name and what the sender says of them count for nothing. */
@Dependent
class PicturePolicy {
    private static final int MEGAPIXEL = 1_000_000;
    private static final int MOST_PIXELS = 40 * MEGAPIXEL;

    private final MediaSettings settings;

    @Inject
    PicturePolicy(MediaSettings settings) {
        this.settings = settings;
    }

    int mostBytes() {
        return settings.mostBytes();
    }

    /** Fails unless the first bytes are those of a picture that is worth drawing. */
    void check(byte[] bytes) {
        if (bytes.length > settings.mostBytes()) {
            throw new PictureTooLarge(settings.mostBytes());
        }
        PictureHeader header = PictureHeader.of(bytes).orElseThrow(PicturePolicy::noPicture);
        if (Math.max(header.width(), header.height()) > settings.mostPixelsWide()) {
            throw new PictureTooWide(header, settings.mostPixelsWide() + " × " + settings.mostPixelsWide());
        }
        if ((long) header.width() * header.height() > MOST_PIXELS) {
            throw new PictureTooWide(header, MOST_PIXELS / MEGAPIXEL + " Mpx");
        }
    }

    /** What is said of bytes that nobody can make a picture of. */
    static NotAPicture noPicture() {
        return new NotAPicture("JPEG, PNG, WebP");
    }
}
