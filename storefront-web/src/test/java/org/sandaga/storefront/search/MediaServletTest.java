package org.sandaga.storefront.search;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.Test;

import org.sandaga.media.Media;
import org.sandaga.media.MediaFile;
import org.sandaga.media.MediaId;
import org.sandaga.media.TooManyPicturesAtOnce;

import static org.assertj.core.api.Assertions.assertThat;

class MediaServletTest {
    private final Map<String, Object> answered = new HashMap<>();

    @Test
    void asksToComeAgainWhenTooManyPicturesAreBeingDrawn() throws IOException {
        new MediaServlet(new Busy()).doGet(request("/" + "a".repeat(64) + "-160.jpg"), response());

        assertThat(answered).containsOnlyKeys("status", "Retry-After").containsEntry("status", 503);
    }

    private static HttpServletRequest request(String path) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                MediaServletTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> method.getName().equals("getPathInfo") ? path : null);
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                MediaServletTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (self, method, arguments) -> {
                    boolean status = method.getName().equals("setStatus");
                    answered.put(status ? "status" : (String) arguments[0], arguments[arguments.length - 1]);
                    return null;
                });
    }

    private static final class Busy extends Media {
        @Override
        public Optional<MediaFile> file(MediaId id, int width) {
            throw new TooManyPicturesAtOnce();
        }
    }
}
