package org.sandaga.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

/** Somebody who walks through the portals with a window of each size, signed in or not. */
final class Onlooker {
    private static final String BOUNDARY = "between-the-parts-of-a-form";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI home;
    private final String entrance;
    private final FormData credentials;
    private final Map<Screen, Window> windows = new EnumMap<>(Screen.class);
    private Window english;

    /**
     * @param entrance the path where they sign in; empty for somebody who does not
     * @param credentials what they send there
     */
    Onlooker(URI home, String entrance, FormData credentials) {
        this.home = home;
        this.entrance = entrance;
        this.credentials = credentials;
    }

    Window window(Screen screen) {
        return windows.computeIfAbsent(screen, each -> entered(Window.on(home, each)));
    }

    /** Their telephone that speaks English, whose language the other windows know nothing of. */
    Window english() {
        if (english == null) {
            english = entered(Window.inEnglish(home, Screen.PHONE));
        }
        return english;
    }

    private Window entered(Window window) {
        if (!entrance.isEmpty()) {
            APIResponse in = window.context()
                    .request()
                    .post(
                            home + entrance,
                            RequestOptions.create()
                                    .setForm(credentials)
                                    .setHeader("Origin", home.toString())
                                    .setMaxRedirects(0));
            if (in.status() / 100 != 3) {
                throw new AssertionError(entrance + " answered " + in.status() + ": " + in.text());
            }
        }
        return window;
    }

    /** What a page answers at first, before anybody follows a redirect. */
    APIResponse ask(String path) {
        return window(Screen.DESKTOP)
                .context()
                .request()
                .get(home.resolve(path).toString(), RequestOptions.create().setMaxRedirects(0));
    }

    /** What any request that they send is answered, sent as it is written. */
    HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request = request(path).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sent(request);
    }

    /** What a form of theirs is answered. */
    HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return sent(request(path)
                .header("Origin", home.toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** What a picture is answered that they send as the one file of a form. */
    HttpResponse<String> upload(String path, String field, byte[] picture) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n";
        return sent(request(path)
                .header("Origin", home.toString())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(picture),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(home + path)).header("Cookie", cookies());
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String cookies() {
        return window(Screen.DESKTOP).context().cookies().stream()
                .map(each -> each.name + "=" + each.value)
                .collect(Collectors.joining("; "));
    }
}
