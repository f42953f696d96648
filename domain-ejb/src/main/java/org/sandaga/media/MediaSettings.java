package org.sandaga.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.sandaga.shared.HasSettings;

/** How large a picture may be. */
@Dependent
class MediaSettings implements HasSettings {
    private final int mostBytes;
    private final int mostPixelsWide;

    @Inject
    MediaSettings(
            @ConfigProperty(name = "sandaga.media.most.bytes", defaultValue = "10485760") int mostBytes,
            @ConfigProperty(name = "sandaga.media.most.pixels.wide", defaultValue = "10000") int mostPixelsWide) {
        if (mostBytes < 1 || mostPixelsWide < 1) {
            throw new IllegalArgumentException(
                    "sandaga.media.most.bytes and sandaga.media.most.pixels.wide must be at least 1");
        }
        this.mostBytes = mostBytes;
        this.mostPixelsWide = mostPixelsWide;
    }

    /** The most bytes of one picture. */
    int mostBytes() {
        return mostBytes;
    }

    /** The most pixels in width and in height. */
    int mostPixelsWide() {
        return mostPixelsWide;
    }
}
