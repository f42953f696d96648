package org.sandaga.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Which bytes are taken for a picture; their name and what the sender says of them count for nothing. */
@Dependent
class PicturePolicy {
    private final MediaSettings settings;

    @Inject
    PicturePolicy(MediaSettings settings) {
        this.settings = settings;
    }

    PictureHeader checked(byte[] bytes) {
        if (bytes.length > settings.mostBytes()) {
            throw new PictureTooLarge(settings.mostBytes());
        }
        PictureHeader header = PictureHeader.of(bytes).orElseThrow(() -> new NotAPicture("JPEG, PNG, WebP"));
        if (Math.max(header.width(), header.height()) > settings.mostPixelsWide()) {
            throw new PictureTooWide(header.width(), header.height(), settings.mostPixelsWide());
        }
        return header;
    }
}
