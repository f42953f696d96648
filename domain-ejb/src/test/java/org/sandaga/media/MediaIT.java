package org.sandaga.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void readsBackByItsNameWhatWasStored() {
        byte[] picture = Sent.picture("png", 30, 20);

        MediaId id = media.store(Actor.SYSTEM, picture);

        assertThat(media.store(Actor.SYSTEM, picture)).isEqualTo(id);
        assertThat(media.has(id)).isTrue();
        MediaFile file = media.file(id).orElseThrow();
        assertThat(PictureHeader.of(file.bytes())).contains(new PictureHeader(PictureType.JPEG, 30, 20));
        assertThat(file.type().mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void knowsHowLargeAPictureIsWhateverItsFormat() {
        assertThat(PictureHeader.of(Sent.picture("png", 30, 20))).contains(new PictureHeader(PictureType.PNG, 30, 20));
        assertThat(PictureHeader.of(Sent.picture("jpg", 30, 20))).contains(new PictureHeader(PictureType.JPEG, 30, 20));
        byte[] webp = Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=");
        assertThat(PictureHeader.of(webp)).contains(new PictureHeader(PictureType.WEBP, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"4000, 100, 2560, 64", "100, 4000, 64, 2560", "9000, 1, 2560, 1"})
    void keepsNoSideLongerThanAnyScreenShows(int width, int height, int keptWidth, int keptHeight) {
        MediaId id = media.store(Actor.SYSTEM, Sent.picture("png", width, height));

        assertThat(PictureHeader.of(kept(id))).contains(new PictureHeader(PictureType.JPEG, keptWidth, keptHeight));
    }

    @Test
    @Tag("X-04")
    void refusesWhatOnlyCallsItselfAPicture() {
        for (byte[] wrong : List.of(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(StandardCharsets.UTF_8),
                "GIF89a".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                Arrays.copyOf(Sent.picture("jpg", 30, 20), 12),
                Arrays.copyOf(Sent.picture("png", 30, 20), 40),
                Sent.noiseBehindATrueHeader())) {
            assertThatThrownBy(() -> media.store(Actor.SYSTEM, wrong)).isInstanceOf(NotAPicture.class);
        }
    }

    @ParameterizedTest
    @Tag("X-04")
    @ValueSource(
            strings = {"<script>alert(1)</script>", "PK\3\4 an archive that begins in the middle", "%PDF-1.7 a page"})
    void keepsNothingThatStandsBehindAPicture(String hidden) {
        for (String format : List.of("jpeg", "png")) {
            byte[] two = Sent.joined(Sent.picture(format, 64, 32), Sent.text(hidden));

            MediaId id = media.store(Actor.SYSTEM, two);

            assertThat(everythingGivenOut(id))
                    .noneMatch(bytes -> Sent.text(bytes).contains(hidden));
        }
    }

    @ParameterizedTest
    @Tag("X-05")
    @MethodSource("photographs")
    void keepsNothingButWhatOneSees(byte[] photograph) {
        assertThat(Sent.text(photograph)).contains(Sent.SECRET);

        MediaId id = media.store(Actor.SYSTEM, photograph);

        assertThat(everythingGivenOut(id))
                .noneMatch(bytes -> Sent.text(bytes).contains(Sent.SECRET))
                .noneMatch(bytes -> Sent.text(bytes).contains("Exif"));
    }

    @ParameterizedTest
    @Tag("X-05")
    @MethodSource("photographs")
    void givesOutDrawingsOnlyOfPicturesThatAreKeptAsTheyCame(byte[] photograph) {
        MediaId id = new MediaId("5".repeat(56) + HexFormat.of().toHexDigits(Arrays.hashCode(photograph)));
        keep(id, photograph);

        assertThat(givenOut(id)).hasSize(4).noneMatch(bytes -> Sent.text(bytes).contains(Sent.SECRET));
    }

    @Test
    @Tag("X-04")
    void givesOutNothingThatItCannotDraw() {
        MediaId id = new MediaId("4".repeat(64));
        keep(id, Sent.noiseBehindATrueHeader());

        assertThat(givenOut(id)).isEmpty();
    }

    @Test
    @Tag("D-04")
    void refusesAPictureThatWouldFillTheMemoryWhenDecoded() {
        for (int side : List.of(30_000, 7_000)) {
            byte[] bomb = Sent.picture("png", 3, 2);
            ByteBuffer.wrap(bomb).putInt(16, side).putInt(20, side);

            assertThatThrownBy(() -> media.store(Actor.SYSTEM, bomb)).isInstanceOf(PictureTooWide.class);
        }
        assertThatThrownBy(() -> media.store(Actor.SYSTEM, new byte[20_000_000]))
                .isInstanceOf(PictureTooLarge.class);
    }

    @Test
    void takesPicturesOnlyFromThoseWhoSellOrKeepTheCatalogue() {
        assertThatThrownBy(() -> media.store(Actor.shopper(UserId.next()), Sent.picture("png", 3, 2)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void findsNothingUnderAnotherName() {
        assertThat(media.has(new MediaId("0".repeat(64)))).isFalse();
        assertThat(media.file(new MediaId("0".repeat(64)))).isEmpty();
        assertThatThrownBy(() -> new MediaId("../etc/passwd")).isInstanceOf(NotFound.class);
    }

    private static Stream<byte[]> photographs() {
        return Stream.of(Sent.photo(), Sent.png(), Sent.webp());
    }

    private List<byte[]> everythingGivenOut(MediaId id) {
        return Stream.concat(Stream.of(kept(id)), givenOut(id).stream()).toList();
    }

    private List<byte[]> givenOut(MediaId id) {
        return Stream.of(media.file(id), media.file(id, 160), media.file(id, 1280), media.webp(id, 640))
                .flatMap(Optional::stream)
                .map(MediaFile::bytes)
                .toList();
    }

    /** As it came, as pictures were kept before they were drawn anew. */
    private static void keep(MediaId id, byte[] bytes) {
        new MediaShelf().put(id, bytes);
        HOUSE.door(MediaRegister.class).note(id, PictureType.JPEG, bytes.length, 30, 20);
    }

    private static byte[] kept(MediaId id) {
        return new MediaShelf().get(id).orElseThrow();
    }
}
