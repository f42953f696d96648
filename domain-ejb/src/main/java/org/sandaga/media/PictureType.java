package org.sandaga.media;

/** The formats of pictures that the house takes. */
public enum PictureType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp");

    private final String mediaType;

    PictureType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The name in HTTP's {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }
}
