package org.sandaga.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.api.Api;
import org.sandaga.launcher.BrokerSettings;
import org.sandaga.launcher.DatabaseSettings;
import org.sandaga.launcher.Login;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A Liberty of an enterprise's own, with nothing but what {@code docs/handbook/deploy.md} names: the configuration with
 * its includes and resources, the EAR, and environment variables. No launcher.
 */
@Alone
class BareLibertyIT {
    private static final Path HOME = Path.of(System.getProperty("sandaga.home"));
    private static final Path BARE = Path.of("target", "bare").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final RunningMarketplace MARKETPLACE = RunningMarketplace.get();
    /** Portals lead to their sign-in. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private static final Map<String, String> ENVIRONMENT = environment();

    @BeforeAll
    static void deploy() throws IOException, InterruptedException {
        Path server = BARE.resolve("usr/servers/sandaga");
        copy(HOME.resolve("server"), server);
        Files.createDirectories(server.resolve("apps"));
        Files.copy(
                Path.of("target", "sandaga.ear"),
                server.resolve("apps/sandaga.ear"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(liberty("start")).isZero();
        awaitReady();
    }

    /** Its own patience ends after half a minute, and for as long a server may let its requests end. */
    @AfterAll
    static void stop() throws IOException, InterruptedException {
        assertThat(liberty("stop", "--timeout=5m")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/vendor/", "/admin/", "/openapi", "/api/v1/markets"})
    void serves(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void knowsTheSameMarketplaceAsTheOtherNode() throws Exception {
        assertThat(get("/api/v1/markets").body())
                .isEqualTo(HTTP.send(
                                HttpRequest.newBuilder(MARKETPLACE.url().resolve("/api/v1/markets"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    @Test
    void tellsGuestsBehindAProxyApart() throws Exception {
        String first = openCart("203.0.113.1");

        assertThat(openCart("203.0.113.1")).as("the same guest again").isEqualTo(first);
        assertThat(openCart("203.0.113.2"))
                .as("another guest with the same key")
                .isNotEqualTo(first);
    }

    /** Nobody said that this is a demo or a test; the other node is told so, and reads the same clock. */
    @Test
    void letsNobodyMoveTheClock() throws Exception {
        String clock = "select offset_millis from shared.clock";
        List<String> before = MARKETPLACE.column(clock);
        Login administrator = MARKETPLACE.administrator();

        Api api = Api.at(address("")).signedIn(administrator.user(), administrator.password());
        assertThat(api.get("/v1/admin/clock").is(200).json().path("movable").asBoolean(true))
                .isFalse();
        api.post("/v1/admin/clock/advances", Map.of("by", "P1D")).is(409, "clock-is-fixed");
        assertThat(MARKETPLACE.column(clock)).isEqualTo(before);
    }

    /** An anonymous call, whose idempotency key belongs to the network address. */
    private static String openCart(String guest) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(address("/api/v1/carts"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "one-key-for-all-who-ask")
                        .header("X-Forwarded-For", guest)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"market\":\"SN\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.body();
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(TestEnvironment.freePorts());
        environment.keySet().removeIf(name -> !name.startsWith("SANDAGA_HTTP"));
        DatabaseSettings database = MARKETPLACE.settings().database();
        environment.put("SANDAGA_DATABASE_HOST", database.host());
        environment.put("SANDAGA_DATABASE_PORT", Integer.toString(database.port()));
        environment.put("SANDAGA_DATABASE_PASSWORD", database.server().password());
        BrokerSettings broker = MARKETPLACE.settings().broker();
        environment.put("SANDAGA_BROKER_HOST", broker.host());
        environment.put("SANDAGA_BROKER_PORT", Integer.toString(broker.port()));
        environment.put("SANDAGA_BROKER_PASSWORD", broker.login().password());
        environment.put("SANDAGA_SECURITY_KEYS_PASSWORD", "kept-by-the-enterprise");
        environment.put("SANDAGA_IDENTITY_KEY_FOLDER", BARE.resolve("keys").toString());
        environment.put("SANDAGA_HTTP_PROXIES", "127\\.0\\.0\\.1|0:0:0:0:0:0:0:1");
        environment.put("SANDAGA_MEDIA_FOLDER", BARE.resolve("media").toString());
        return environment;
    }

    private static int liberty(String command, String... options) throws IOException, InterruptedException {
        // the launcher unpacks without the right to execute, for it starts java itself
        List<String> line = new ArrayList<>(
                List.of("/bin/sh", runtime().resolve("bin/server").toString(), command, "sandaga"));
        line.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(line);
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("SANDAGA_"));
        variables.putAll(ENVIRONMENT);
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("WLP_USER_DIR", BARE.resolve("usr").toString());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(BARE.resolve(command + ".log").toFile())
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().onExit().join();
        }
        return process.exitValue();
    }

    /** Liberty as it comes out of its archive: the launcher keeps the server's own files elsewhere. */
    private static Path runtime() throws IOException {
        try (Stream<Path> programs =
                Files.list(TestEnvironment.folder("marketplace").resolve("programs"))) {
            return programs.filter(path -> path.getFileName().toString().startsWith("openliberty-"))
                    .findFirst()
                    .orElseThrow()
                    .resolve("wlp")
                    .toAbsolutePath();
        }
    }

    private static void awaitReady() throws InterruptedException {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            assertThat(System.nanoTime()).as("not ready in time, see " + BARE).isLessThan(latest);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static boolean ready() throws InterruptedException {
        try {
            return get("/health/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(address(path))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + ENVIRONMENT.get("SANDAGA_HTTP_PORT") + path);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }
    }
}
