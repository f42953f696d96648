package org.sandaga.api.catalog;

import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.specimpl.RequestImpl;
import org.junit.jupiter.api.Test;

import org.sandaga.media.Media;
import org.sandaga.media.MediaFile;
import org.sandaga.media.MediaId;
import org.sandaga.media.PictureType;
import org.sandaga.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A picture's answers: kept for ever by whoever has it, and only where there is one. */
class PictureResourceTest {
    private static final String KNOWN = "a".repeat(64);
    private static final String UNKNOWN = "b".repeat(64);

    private final Map<String, String> headers = new HashMap<>();
    private final OnePicture media = new OnePicture();
    private final PictureResource pictures = new PictureResource(media, null);

    @Test
    void mayBeKeptForEverWhetherSentOrUnchanged() throws URISyntaxException {
        assertThat(read(KNOWN, null).getStatus()).isEqualTo(200);
        assertThat(headers.remove("Cache-Control")).contains("immutable");

        assertThat(read(KNOWN, KNOWN + "-drawn").getStatus()).isEqualTo(304);
        assertThat(headers.get("Cache-Control")).contains("immutable");
    }

    @Test
    void isNotDrawnForWhoeverHasIt() throws URISyntaxException {
        assertThat(read(KNOWN, KNOWN + "-drawn").getStatus()).isEqualTo(304);
        assertThat(media.drawings).isZero();

        assertThat(read(KNOWN, null).getStatus()).isEqualTo(200);
        assertThat(media.drawings).isEqualTo(1);
    }

    @Test
    void isAnotherThanWhatOlderCachesHoldUnderTheBareName() throws URISyntaxException {
        assertThat(read(KNOWN, KNOWN).getStatus()).isEqualTo(200);
    }

    @Test
    void isNotUnchangedWhereThereIsNone() {
        assertThatThrownBy(() -> read(UNKNOWN, UNKNOWN + "-drawn")).isInstanceOf(NotFound.class);
        assertThat(headers).isEmpty();
    }

    private Response read(String hash, String had) throws URISyntaxException {
        MockHttpRequest request = MockHttpRequest.get("/pictures/" + hash);
        if (had != null) {
            request.header("If-None-Match", '"' + had + '"');
        }
        return pictures.read(hash, new RequestImpl(request, new MockHttpResponse()), answer());
    }

    private HttpServletResponse answer() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (self, method, arguments) -> {
                    headers.put((String) arguments[0], (String) arguments[1]);
                    return null;
                });
    }

    private static final class OnePicture extends Media {
        private int drawings;

        @Override
        public boolean has(MediaId id) {
            return id.sha256().equals(KNOWN);
        }

        @Override
        public Optional<MediaFile> file(MediaId id) {
            drawings++;
            return Optional.of(new MediaFile(id, PictureType.JPEG, new byte[] {1}));
        }
    }
}
