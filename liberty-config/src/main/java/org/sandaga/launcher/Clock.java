package org.sandaga.launcher;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;

/** Shows the business time of the running server, or moves it forward. */
final class Clock implements Command {

    @Override
    public String summary() {
        return "show the business time; 'clock advance P7D' (or PT2H) moves it, in a demo";
    }

    @Override
    public int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        if (arguments.isEmpty()) {
            print(out, ApiSession.open(Settings.ofExisting(environment)).get("/admin/clock"));
            return 0;
        }
        if (arguments.size() != 2 || !arguments.getFirst().equals("advance")) {
            throw new Refusal(
                    "Say 'sandaga clock' to see the business time, or 'sandaga clock advance P7D' to move it.");
        }
        Duration by = duration(arguments.getLast());
        print(
                out,
                ApiSession.open(Settings.ofExisting(environment))
                        .post("/admin/clock/advances", Map.of("by", by.toString())));
        return 0;
    }

    private static void print(PrintStream out, com.fasterxml.jackson.databind.JsonNode clock) {
        out.println("The business time is " + clock.path("now").asText() + ".");
    }

    /** Reads P7D, P2W, PT2H; months and years have no fixed length. */
    static Duration duration(String text) {
        try {
            Duration by =
                    text.matches("P\\d+W") ? Duration.ofDays(Period.parse(text).getDays()) : Duration.parse(text);
            if (by.isZero() || by.isNegative()) {
                throw new Refusal("The clock only moves forward, so '" + text + "' is refused.");
            }
            return by;
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new Refusal(
                    "'" + text + "' is no duration such as P7D (seven days) or PT2H (two hours).", unreadable);
        }
    }
}
