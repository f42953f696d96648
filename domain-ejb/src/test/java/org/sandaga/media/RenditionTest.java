package org.sandaga.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RenditionTest {

    @Test
    void isNoWiderThanAPageHasRoomFor() {
        BufferedImage small = Rendition.of(Sent.picture("jpeg", 1000, 500), 160).orElseThrow();

        assertThat(small.getWidth()).isEqualTo(160);
        assertThat(small.getHeight()).isEqualTo(80);
    }

    @Test
    void isNeverMadeLarger() {
        assertThat(Rendition.of(Sent.picture("png", 90, 60), 640).orElseThrow().getWidth())
                .isEqualTo(90);
    }

    @ParameterizedTest
    @CsvSource({"1,320,160,true", "3,320,160,false", "6,320,640,true", "8,320,640,false"})
    void standsUprightHoweverTheCameraWasHeld(int orientation, int width, int height, boolean redFirst)
            throws IOException {
        byte[] photo = held(Sent.picture("jpeg", 640, 320), orientation);

        BufferedImage upright = Rendition.of(photo, 320).orElseThrow();

        assertThat(upright.getWidth()).isEqualTo(width);
        assertThat(upright.getHeight()).isEqualTo(height);
        assertThat(new Color(upright.getRGB(4, 4)).getRed() > 128).isEqualTo(redFirst);
    }

    @Test
    @Tag("X-05")
    void keepsNothingThatTheCameraWrote() throws IOException {
        byte[] photo = held(Sent.picture("jpeg", 640, 320), 6);

        byte[] small = Rendition.jpeg(Rendition.of(photo, 320).orElseThrow(), Rendition.FOR_PAGES);

        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("Exif");
        assertThat(new String(small, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void isSmallerAsWebpAndShowsTheSame() {
        BufferedImage drawn = Rendition.of(Sent.picture("jpeg", 640, 320), 320).orElseThrow();

        byte[] webp = new Webp().of(drawn).orElseThrow();

        assertThat(PictureHeader.of(webp)).contains(new PictureHeader(PictureType.WEBP, 320, 160));
        assertThat(webp).hasSizeLessThan(Rendition.jpeg(drawn, Rendition.FOR_PAGES).length);
        assertThat(new Color(Rendition.of(webp, 320).orElseThrow().getRGB(4, 4)).getRed())
                .isGreaterThan(128);
    }

    @Test
    void drawsAWebpPictureAgainToo() {
        byte[] original = new Webp()
                .of(Rendition.of(Sent.picture("jpeg", 1280, 640), 1280).orElseThrow())
                .orElseThrow();

        BufferedImage small = Rendition.of(original, 160).orElseThrow();

        assertThat(small.getWidth()).isEqualTo(160);
        assertThat(small.getHeight()).isEqualTo(80);
        assertThat(new Color(small.getRGB(4, 4)).getRed()).isGreaterThan(128);
    }

    @Test
    void cannotDrawWhatIsNoPicture() {
        assertThat(Rendition.of("<svg onload='x'/>".getBytes(StandardCharsets.UTF_8), 320))
                .isEmpty();
    }

    @Test
    @Tag("X-04")
    void survivesAPictureThatWasCutShort() throws IOException {
        byte[] whole = held(Sent.picture("jpeg", 640, 320), 6);

        assertThat(Rendition.of(java.util.Arrays.copyOf(whole, 40), 320)).isEmpty();
        assertThat(Orientation.of(java.util.Arrays.copyOf(whole, 20))).isEqualTo(1);
    }

    /** The same photograph with an Exif segment that says how the camera was held. */
    private static byte[] held(byte[] jpeg, int orientation) throws IOException {
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(jpeg, 0, 2);
        photo.write(exif);
        photo.write(jpeg, 2, jpeg.length - 2);
        return photo.toByteArray();
    }
}
