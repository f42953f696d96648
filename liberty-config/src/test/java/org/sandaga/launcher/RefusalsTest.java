package org.sandaga.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.sun.net.httpserver.HttpServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** What the launcher will not do, it says in one sentence, and leaves everything as it was. */
class RefusalsTest {
    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void ownPorts() {
        environment.put("SANDAGA_DATA", folder.resolve("data").toString());
        for (String name : new String[] {"HTTP", "HTTPS", "DATABASE", "BROKER", "SANDBOX"}) {
            environment.put("SANDAGA_" + name + "_PORT", FreePort.find());
        }
        environment.put("SANDAGA_SANDBOX_SMTP_PORT", FreePort.find());
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheListOfCommands() {
        Run run = Run.sandaga(environment, "go");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.text()).startsWith("The command 'go' is unknown.").contains("up", "demo", "verify", "clock");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SANDAGA_HTTP_PROT    | 80     | The variable SANDAGA_HTTP_PROT is unknown (did you mean SANDAGA_HTTP_PORT?); docs/handbook/configuration.md lists all of them.
            SANDAGA_HTTP_PORT    | eighty | The variable SANDAGA_HTTP_PORT must be a port from 1 to 65535, not 'eighty'.
            SANDAGA_BROKER_DELIVERY_ATTEMPTS | 0 | The variable SANDAGA_BROKER_DELIVERY_ATTEMPTS must be a whole number, 1 or more, not '0'.
            SANDAGA_DATABASE_HOST | localhost | The variable SANDAGA_DATABASE_PASSWORD is missing: the server needs the password of its login at localhost.
            SANDAGA_BROKER_HOST  | localhost | The variable SANDAGA_BROKER_PASSWORD is missing: the server needs the password of its login at localhost.
            SANDAGA_IDENTITY_PERSONAS_PASSWORD | guess | The variable SANDAGA_IDENTITY_PERSONAS_PASSWORD lets anybody in as one of a demo's people; only 'sandaga demo' takes it.
            """)
    void aWrongVariableIsNamed(String name, String value, String sentence) {
        environment.put(name, value);

        refused(Run.sandaga(environment, "up"), sentence);
        assertThat(folder.resolve("data/database")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"HTTP", "HTTPS", "DATABASE", "BROKER", "SANDBOX", "SANDBOX_SMTP"})
    void aTakenPortIsNamedBeforeAnythingStarts(String which) throws IOException {
        try (ServerSocket other = FreePort.taken()) {
            environment.put("SANDAGA_" + which + "_PORT", Integer.toString(other.getLocalPort()));

            refused(
                    Run.sandaga(environment, "demo"),
                    "Port " + other.getLocalPort() + " is taken by another program; stop it or set SANDAGA_" + which
                            + "_PORT to a free port.");
        }
        assertThat(folder.resolve("data/database")).doesNotExist();
    }

    @Test
    void twoPartsCannotHaveOnePort() {
        environment.put("SANDAGA_SANDBOX_PORT", environment.get("SANDAGA_HTTP_PORT"));

        refused(
                Run.sandaga(environment, "demo"),
                "Port " + environment.get("SANDAGA_HTTP_PORT")
                        + " is wanted twice; set SANDAGA_HTTP_PORT or SANDAGA_SANDBOX_PORT to another one.");
        assertThat(folder.resolve("data/database")).doesNotExist();
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() {
        String port = FreePort.find();
        environment.put("SANDAGA_DATABASE_HOST", "127.0.0.1");
        environment.put("SANDAGA_DATABASE_PORT", port);
        environment.put("SANDAGA_DATABASE_PASSWORD", "x");
        environment.put("SANDAGA_DATABASE_OWNER_PASSWORD", "x");

        for (String command : new String[] {"migrate", "verify", "up", "demo"}) {
            refused(
                    Run.sandaga(environment, command),
                    "The database at 127.0.0.1:" + port + " does not answer; check the address and that it runs.");
        }
        assertThat(folder.resolve("data/server")).doesNotExist();
    }

    @Test
    void aBrokerThatDoesNotAnswerIsNamedBeforeAnythingStarts() {
        String port = FreePort.find();
        environment.put("SANDAGA_BROKER_HOST", "127.0.0.1");
        environment.put("SANDAGA_BROKER_PORT", port);
        environment.put("SANDAGA_BROKER_PASSWORD", "x");

        refused(
                Run.sandaga(environment, "up"),
                "The broker at 127.0.0.1:" + port + " does not answer; check the address and that it runs.");
        assertThat(folder.resolve("data/database")).doesNotExist();
    }

    @Test
    void aBrokerThatRefusesTheLoginIsNamedBeforeAnythingStarts() {
        String port = FreePort.find();
        Map<String, String> own =
                Map.of("SANDAGA_DATA", folder.resolve("broker").toString(), "SANDAGA_BROKER_PORT", port);
        Settings settings = Settings.of(own);
        try (EmbeddedBroker broker = EmbeddedBroker.start(settings.data(), settings.broker())) {
            environment.put("SANDAGA_BROKER_HOST", "127.0.0.1");
            environment.put("SANDAGA_BROKER_PORT", port);
            environment.put("SANDAGA_BROKER_PASSWORD", "guessed");

            refused(
                    Run.sandaga(environment, "up"),
                    "The broker at 127.0.0.1:" + port + " does not accept the password of sandaga.");
            assertThatCode(() -> BrokerLogin.require(settings.broker())).doesNotThrowAnyException();
        }
        assertThat(folder.resolve("data/database")).doesNotExist();
    }

    @Test
    void somethingElseThanABrokerIsNamed() throws IOException {
        try (ServerSocket other = FreePort.taken()) {
            environment.put("SANDAGA_BROKER_HOST", "127.0.0.1");
            environment.put("SANDAGA_BROKER_PORT", Integer.toString(other.getLocalPort()));
            environment.put("SANDAGA_BROKER_PASSWORD", "x");

            refused(
                    Run.sandaga(environment, "up"),
                    "What listens at 127.0.0.1:" + other.getLocalPort() + " does not answer as Artemis does; check"
                            + " SANDAGA_BROKER_HOST, SANDAGA_BROKER_PORT and SANDAGA_BROKER_TLS.");
        }
    }

    @Test
    void aDataFolderThatIsInUseIsLeftAlone() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.secrets().get("database.server");
        try (DataFolder.Lock used = data.lock()) {
            for (String[] command : new String[][] {{"up"}, {"demo"}, {"reset", "--yes"}}) {
                refused(
                        Run.sandaga(environment, command),
                        "The marketplace in " + data.root()
                                + " is already running (or stopping); stop it first, with Ctrl-C.");
            }
        }
        assertThat(data.isOurs()).isTrue();
    }

    @Test
    void aDataFolderThatCannotBeOneIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        environment.put("SANDAGA_DATA", file.toString());

        Run run = Run.sandaga(environment, "up");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.text().lines()).singleElement().asString().contains(file.toString());
    }

    @ParameterizedTest
    @CsvSource({"verify", "clock", "first-purchase"})
    void aFolderWithoutAMarketplaceIsNotMadeIntoOne(String command) {
        refused(
                Run.sandaga(environment, command),
                "There is no marketplace in " + folder.resolve("data")
                        + "; start one with 'sandaga demo', or set SANDAGA_DATA to its data folder.");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aServerThatDoesNotRunCannotTellTheTime() {
        new DataFolder(folder.resolve("data")).secrets().get("administrator");

        refused(
                Run.sandaga(environment, "clock"),
                "No server answers at http://localhost:" + environment.get("SANDAGA_HTTP_PORT")
                        + "; start it with 'sandaga up' or 'sandaga demo'.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            US                           | Say nothing, or a market, a mapping and its file or two, for example: US catalog-bestbuy ecommerce.json.
            MOON catalog-spree rows.csv  | There is no market MOON to buy in: name one of SN, CI, FR, US.
            US catalog-moon rows.csv     | There is no mapping catalog-moon: name a file, or one of catalog-bestbuy, catalog-spree.
            US catalog-spree missing.csv | The file missing.csv does not exist or cannot be read.
            """)
    void nothingIsBoughtFromWhatIsNotThere(String arguments, String sentence) {
        refused(
                Run.sandaga(
                        environment,
                        Stream.concat(Stream.of("first-purchase"), Stream.of(arguments.split(" ")))
                                .toArray(String[]::new)),
                sentence);
    }

    @Test
    void nothingIsBoughtWhereTheClockCannotBeMoved() throws IOException {
        new DataFolder(folder.resolve("data")).secrets().get("administrator");
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            asked.add(call.getRequestMethod() + " " + call.getRequestURI().getPath());
            byte[] answer = "{\"accessToken\": \"t\", \"now\": \"2026-11-28T09:00:00Z\", \"movable\": false}"
                    .getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(200, answer.length);
            call.getResponseBody().write(answer);
            call.close();
        });
        server.start();
        String running = "http://localhost:" + server.getAddress().getPort();
        new DataFolder(folder.resolve("data")).running().write(Map.of("http.url", running));
        try {
            refused(
                    Run.sandaga(environment, "first-purchase"),
                    "A first purchase moves the clock by fifteen days, which the marketplace at " + running
                            + " does not let anybody do; try it on one that 'sandaga demo' started.");
        } finally {
            server.stop(0);
        }
        assertThat(asked).containsExactly("POST /api/v1/tokens", "GET /api/v1/admin/clock");
    }

    @ParameterizedTest
    @CsvSource({"advance", "back P1D", "advance P1D P2D"})
    void aClockIsMovedInOneWayOnly(String arguments) {
        refused(
                Run.sandaga(
                        environment,
                        Stream.concat(Stream.of("clock"), Stream.of(arguments.split(" ")))
                                .toArray(String[]::new)),
                "Say 'sandaga clock' to see the business time, or 'sandaga clock advance P7D' to move it.");
    }

    @Test
    void aFolderThatIsNotOursIsNotDeleted() throws IOException {
        Path photos = Files.createDirectories(folder.resolve("data/photos"));

        refused(
                Run.sandaga(environment, "reset", "--yes"),
                folder.resolve("data") + " is no data folder of the marketplace, so nothing in it is deleted.");
        assertThat(photos).exists();
    }

    @Test
    void nothingIsDeletedWhenNobodyCanBeAsked() {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.secrets().get("administrator");

        refused(
                Run.sandaga(environment, "reset"),
                "Nobody can be asked here; give --yes to delete everything in " + data.root() + ".");
        assertThat(data.isOurs()).isTrue();
    }

    @Test
    void everythingIsDeletedWhenTheAnswerWasGivenBefore() {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.secrets().get("administrator");

        assertThat(Run.sandaga(environment, "reset", "--yes"))
                .isEqualTo(new Run(0, "Deleted everything in " + data.root() + "."));
        assertThat(data.isOurs()).isFalse();
    }

    private static void refused(Run run, String sentence) {
        assertThat(run).isEqualTo(new Run(1, sentence));
    }
}
