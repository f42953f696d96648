package org.sandaga.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** Shows how an import goes on, and what came of it. */
final class ImportReport {
    private static final List<String> ENDED = List.of("DONE", "FAILED", "CANCELLED");
    private static final int MOST_PAGES = 20;
    private static final int SHOWN = 5;
    private static final long PAUSE = 1_000;

    private ImportReport() {}

    /**
     * Waits until the import ends, and writes what was found row by row when asked where to.
     *
     * @return the exit code, 0 when every row was looked at
     */
    static int of(ImportApi api, String id, @Nullable Path table, PrintStream out) {
        JsonNode at = api.read(id);
        String told = "";
        while (!ENDED.contains(at.path("state").asText())) {
            String now = progress(at);
            if (!now.equals(told)) {
                out.println("· " + now);
                told = now;
            }
            pause();
            at = api.read(id);
        }
        print(api, id, at, out);
        printTable(api, id, table, out);
        return at.path("state").asText().equals("DONE") ? 0 : 1;
    }

    private static String progress(JsonNode at) {
        long done = at.path("created").asLong()
                + at.path("changed").asLong()
                + at.path("unchanged").asLong()
                + at.path("refused").asLong();
        return done + " of " + at.path("rowsRead").asLong() + " rows";
    }

    private static void print(ImportApi api, String id, JsonNode at, PrintStream out) {
        boolean dry = at.path("dryRun").asBoolean();
        out.println();
        out.println(dry ? "What would become of the rows (nothing was changed):" : "What became of the rows:");
        for (String outcome : List.of("created", "changed", "unchanged", "refused")) {
            out.printf("  %,9d %s%n", at.path(outcome).asLong(), outcome);
        }
        if (at.path("noted").asLong() > 0) {
            out.printf(
                    "  %,9d notes, such as pictures that were not fetched%n",
                    at.path("noted").asLong());
        }
        printRefused(api, id, out);
        if (!at.path("state").asText().equals("DONE")) {
            out.println("The import ended early (" + at.path("state").asText() + "): "
                    + at.path("reason").asText(""));
        }
    }

    private static void printTable(ImportApi api, String id, @Nullable Path table, PrintStream out) {
        if (table == null) {
            out.println("Row by row, with a token of the API: " + api.table(id));
            return;
        }
        api.download(id, table);
        out.println("Row by row: " + table);
    }

    private static void printRefused(ImportApi api, String id, PrintStream out) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, StringBuilder> examples = new LinkedHashMap<>();
        @Nullable String after = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode found = api.findings(id, "REFUSED", after);
            for (JsonNode each : found.path("items")) {
                String code = each.path("code").asText();
                if (counts.merge(code, 1, Integer::sum) <= SHOWN) {
                    examples.computeIfAbsent(code, same -> new StringBuilder())
                            .append(String.format(
                                    "    line %d, %s: %s%n",
                                    each.path("line").asLong(),
                                    each.path("name").asText(),
                                    each.path("words").asText()));
                }
            }
            if (found.path("next").isNull()) {
                break;
            }
            after = found.path("next").asText();
        }
        counts.forEach((code, count) -> {
            out.println("Refused: " + code + " (" + count + ")");
            out.print(examples.get(code));
        });
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped; the import goes on in the server.", stopped);
        }
    }
}
