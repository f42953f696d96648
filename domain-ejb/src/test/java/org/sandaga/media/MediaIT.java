package org.sandaga.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.shared.Actor;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.UserId;
import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MediaIT {
    private static final House HOUSE = House.open(Map.of(), MediaShelf.class);

    private final Media media = HOUSE.door(Media.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void readsBackByHashWhatWasStored() {
        byte[] picture = picture("png", 3, 2);

        MediaId id = media.store(Actor.SYSTEM, picture);

        assertThat(media.store(Actor.SYSTEM, picture)).isEqualTo(id);
        MediaFile file = media.file(id).orElseThrow();
        assertThat(file.bytes()).isEqualTo(picture);
        assertThat(file.type().mediaType()).isEqualTo("image/png");
    }

    @Test
    void knowsHowLargeAPictureIsWhateverItsFormat() {
        assertThat(PictureHeader.of(picture("png", 30, 20))).contains(new PictureHeader(PictureType.PNG, 30, 20));
        assertThat(PictureHeader.of(picture("jpg", 30, 20))).contains(new PictureHeader(PictureType.JPEG, 30, 20));
        byte[] webp = Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=");
        assertThat(PictureHeader.of(webp)).contains(new PictureHeader(PictureType.WEBP, 1, 1));
    }

    @Test
    @Tag("X-04")
    void refusesWhatOnlyCallsItselfAPicture() {
        byte[] cut = java.util.Arrays.copyOf(picture("jpg", 30, 20), 12);
        for (byte[] wrong : List.of(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(StandardCharsets.UTF_8),
                "GIF89a".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                cut)) {
            assertThatThrownBy(() -> media.store(Actor.SYSTEM, wrong)).isInstanceOf(NotAPicture.class);
        }
    }

    @Test
    @Tag("D-04")
    void refusesAPictureThatWouldFillTheMemoryWhenDecoded() {
        byte[] bomb = picture("png", 3, 2);
        java.nio.ByteBuffer.wrap(bomb).putInt(16, 30_000).putInt(20, 30_000);

        assertThatThrownBy(() -> media.store(Actor.SYSTEM, bomb)).isInstanceOf(NotAPicture.class);
        assertThatThrownBy(() -> media.store(Actor.SYSTEM, new byte[20_000_000]))
                .isInstanceOf(NotAPicture.class);
    }

    @Test
    void takesPicturesOnlyFromThoseWhoSellOrKeepTheCatalogue() {
        assertThatThrownBy(() -> media.store(Actor.shopper(UserId.next()), picture("png", 3, 2)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void findsNothingUnderAnotherName() {
        assertThat(media.file(new MediaId("0".repeat(64)))).isEmpty();
        assertThatThrownBy(() -> new MediaId("../etc/passwd")).isInstanceOf(NotFound.class);
    }

    private static byte[] picture(String format, int width, int height) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
