package org.sandaga.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static org.assertj.core.api.Assertions.assertThat;

/** The import as a person starts it, against a server that only answers as the marketplace would. */
class ImportTest {
    private static final String TABLE =
            "row,line,outcome,code,name,words\n6,7,REFUSED,NoPrice,P,The row has no price.\n";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private Path file;
    private boolean breaksInTheTable;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1", this::answer);
        server.start();
        environment.put("SANDAGA_DATA", folder.resolve("data").toString());
        environment.put(
                "SANDAGA_HTTP_PORT", Integer.toString(server.getAddress().getPort()));
        new DataFolder(folder.resolve("data")).secrets().get("administrator");
        file = Files.writeString(folder.resolve("rows.csv"), "sku\nA\n");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        String what =
                call.getRequestMethod() + " " + call.getRequestURI().getPath().substring("/api/v1".length());
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(what + (what.startsWith("PUT") ? " " + body.length() : ""));
        String answer = switch (what) {
            case "POST /tokens" -> "{\"accessToken\": \"t\"}";
            case "GET /me" -> "{\"roles\": [\"ADMINISTRATOR\"]}";
            case "GET /imports/imp_1/findings" ->
                "{\"items\": [{\"line\": 7, \"code\": \"NoPrice\", \"name\": \"P\", \"words\": \"The row has no price.\"}], \"next\": null}";
            case "GET /imports/imp_1/findings.csv" -> TABLE;
            default -> "{\"id\": \"imp_1\", \"state\": \"DONE\", \"dryRun\": true, \"created\": 3, \"refused\": 1}";
        };
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        boolean half = breaksInTheTable && answer.equals(TABLE);
        call.sendResponseHeaders(200, half ? bytes.length + 1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.getResponseBody().flush();
        call.close();
    }

    @Test
    void sendsTheFilesAndShowsWhatBecameOfTheRows() {
        Path table = folder.resolve("found.csv");

        Run run = Run.sandaga(
                environment,
                "import",
                "catalog-spree",
                file.toString(),
                file.toString(),
                "--dry-run",
                "--table",
                table.toString());

        assertThat(run.code()).isZero();
        assertThat(run.text())
                .contains(
                        "3 created",
                        "1 refused",
                        "Refused: NoPrice (1)",
                        "line 7, P: The row has no price.",
                        "Row by row: " + table);
        assertThat(table).hasContent(TABLE);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        assertThat(asked)
                .containsSubsequence(
                        "POST /tokens",
                        "POST /imports",
                        "PUT /imports/imp_1/files/MAIN 6",
                        "PUT /imports/imp_1/files/SECOND 6",
                        "POST /imports/imp_1/start");
    }

    @Test
    void writesWhatADryRunFoundBesideWhoeverAsked() throws IOException {
        Path table = Path.of("rows.csv.findings.csv").toAbsolutePath();
        try {
            Run run = Run.sandaga(environment, "import", "catalog-spree", file.toString(), "--dry-run");

            assertThat(run.text()).contains("Row by row: " + table);
            assertThat(table).hasContent(TABLE);
        } finally {
            Files.deleteIfExists(table);
        }
    }

    @Test
    void leavesNothingOfATableThatBreaksOff() {
        breaksInTheTable = true;
        Path table = folder.resolve("found.csv");

        Run run = Run.sandaga(
                environment, "import", "catalog-spree", file.toString(), "--dry-run", "--table", table.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.text()).contains("The table " + table + " could not be written: ");
        assertThat(table).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void writesNoTableOfAnImportForGoodUnlessAskedTo() {
        Run run = Run.sandaga(environment, "import", "catalog-spree", file.toString());

        assertThat(run.code()).isZero();
        assertThat(asked).doesNotContain("GET /imports/imp_1/findings.csv");
    }

    @Test
    void saysInOneSentenceThatNothingAnswers() {
        server.stop(0);

        Run run = Run.sandaga(environment, "import", "catalog-spree", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.text().lines())
                .singleElement()
                .asString()
                .startsWith("No marketplace answers at http://localhost:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            catalog-spree | missing.csv | The file missing.csv does not exist or cannot be read.
            catalog-moon  | FILE        | There is no mapping catalog-moon: name a file, or one of catalog-bestbuy, catalog-spree.
            FILE          | FILE        | is not JSON, at line 1.
            catalog-spree | --wet-run   | The option '--wet-run' is unknown or lacks its value.
            catalog-spree | FILE --table            | The option '--table' is unknown or lacks its value.
            catalog-spree | FILE --table FILE       | would overwrite what the import reads.
            pom.xml       | FILE --table pom.xml    | would overwrite what the import reads.
            catalog-spree | FILE --table gone/t.csv | cannot be written; name another place with --table <file>.
            """)
    void saysInOneSentenceWhatIsWrongWithTheArguments(String mapping, String rest, String sentence) {
        List<String> arguments = new ArrayList<>(List.of("import", mapping));
        arguments.addAll(List.of(rest.split(" ")));
        arguments.replaceAll(each -> each.replace("FILE", file.toString()));

        Run run = Run.sandaga(environment, arguments.toArray(String[]::new));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.text().lines()).singleElement().asString().contains(sentence);
        assertThat(asked).isEmpty();
    }
}
