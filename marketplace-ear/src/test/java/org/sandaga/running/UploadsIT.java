package org.sandaga.running;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.api.Api;
import org.sandaga.api.Pictures;
import org.sandaga.api.Shop;
import org.sandaga.api.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** What a vendor sends as a picture, and what anybody gets of it. */
@Together
class UploadsIT {
    private static final Town TOWN = new Town();
    private static final Shop SHOP = TOWN.shop("Mariama");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @Tag("X-05")
    void nobodyLearnsWhereAPhotographWasTaken() throws Exception {
        String place = "14.6937N 17.4441W";
        byte[] photo = Pictures.photo(800, place);
        assertThat(text(photo)).contains(place);

        String name = SHOP.picture(photo);

        assertThat(SHOP.picture(photo)).isEqualTo(name);
        for (String path : List.of(
                "/api/v1/pictures/" + name,
                "/media/" + name + "-160.jpg",
                "/media/" + name + "-640.webp",
                "/media/" + name + "-2560.jpg")) {
            HttpResponse<byte[]> given = get(path);
            assertThat(given.statusCode()).as(path).isEqualTo(200);
            assertThat(text(given.body())).as(path).doesNotContain(place, "Exif");
        }
        HttpResponse<byte[]> once = get("/media/" + name);
        assertThat(once.statusCode()).isEqualTo(301);
        assertThat(once.headers().firstValue("Location").orElseThrow()).endsWith("/media/" + name + "-1280.jpg");
    }

    @ParameterizedTest
    @Tag("D-04")
    @ValueSource(ints = {30_000, 7_000})
    void refusesAPictureOfTooManyPixelsWhereverItIsSent(int side) throws Exception {
        byte[] bomb = Pictures.bomb(side);
        String named = side + " × " + side;
        Api storing = SHOP.owner().with("Content-Type", "image/png");

        assertThat(storing.send("POST", "/v1/vendor/pictures", bomb)
                        .is(413, "picture-too-wide")
                        .text("/detail"))
                .contains(named);
        HttpResponse<String> alone = vendor().upload("/vendor/pictures", Map.of(), "file", bomb);
        assertThat(alone.statusCode()).isEqualTo(413);
        assertThat(alone.body()).contains("problem", named);
        HttpResponse<String> inAForm =
                vendor().upload("/vendor/shop", Map.of("do", "dress", "version", "0"), "logo.file", bomb);
        assertThat(inAForm.statusCode()).isEqualTo(413);
        assertThat(inAForm.body()).contains(named);
    }

    @ParameterizedTest
    @Tag("D-04")
    @ValueSource(ints = {12, 65})
    void refusesAPictureOfTooManyBytesInThePortal(int megabytes) throws Exception {
        byte[] much = new byte[megabytes << 20];

        HttpResponse<String> alone = vendor().upload("/vendor/pictures", Map.of(), "file", much);
        assertThat(alone.statusCode()).isEqualTo(413);
        assertThat(alone.body()).contains("problem", "Mo au plus");
        assertThat(vendor().upload("/vendor/shop", Map.of("do", "dress", "version", "0"), "logo.file", much)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    @Tag("D-04")
    void refusesACatalogueOfMoreBytesThanTheServerTakes() throws Exception {
        HttpResponse<String> answer = vendor().upload("/vendor/imports", Map.of(), "file", new byte[252_000_000]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("octets au plus");
    }

    private Browser vendor() throws IOException, InterruptedException {
        Browser browser = new Browser(TOWN.marketplace().url());
        browser.signIn("/vendor/", SHOP.lead().email(), Town.PASSWORD);
        return browser;
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(TOWN.marketplace().url().resolve(path)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
