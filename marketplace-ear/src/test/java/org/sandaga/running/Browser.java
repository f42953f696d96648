package org.sandaga.running;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a browser without script does with a portal: keeps cookies, follows redirects, says where a post comes from. */
final class Browser {
    private static final String BOUNDARY = "between-the-parts-of-a-form";
    private static final String PART = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"";

    private final URI home;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Browser(URI home) {
        this.home = home;
    }

    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(home.resolve(path)).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        return post(path, form, home.toString());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String origin)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(home.resolve(path))
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    /** Sends a form with a file, as a browser does. */
    HttpResponse<String> upload(String path, Map<String, String> form, String field, byte[] file)
            throws IOException, InterruptedException {
        String fields = form.entrySet().stream()
                .map(each -> PART + each.getKey() + "\"\r\n\r\n" + each.getValue() + "\r\n")
                .collect(Collectors.joining());
        String head = fields + PART + field + "\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n";
        return send(HttpRequest.newBuilder(home.resolve(path))
                .header("Origin", home.toString())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"))));
    }

    /** What the script of a page could send to the API. */
    HttpResponse<String> postJson(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(home.resolve(path))
                .header("Origin", home.toString())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> signIn(String portal, String email, String password) throws IOException, InterruptedException {
        return post(portal + "sign-in", Map.of("email", email, "password", password));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
