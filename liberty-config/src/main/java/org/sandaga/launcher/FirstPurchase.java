package org.sandaga.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.launcher.tour.Api;
import org.sandaga.launcher.tour.StepFailed;
import org.sandaga.launcher.tour.Tour;

/** Makes a first purchase on the running marketplace, from a catalogue to the payout. */
final class FirstPurchase implements Command {
    private static final int ONE_FILE = 3;
    private static final int TWO_FILES = 4;

    @Override
    public String summary() {
        return "a purchase from two vendors on the running demo: [<market> <mapping> <file> [<second file>]]";
    }

    @Override
    public int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        Wish wish = Wish.of(arguments);
        Settings settings = Settings.ofExisting(environment);
        LauncherLog.to(settings.data().logs());
        requireMovableClock(settings);
        try {
            walk(wish, settings, out);
            return 0;
        } catch (StepFailed failed) {
            throw new Refusal(failed.getMessage(), failed);
        } catch (IOException unreadable) {
            throw new Refusal("A file cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    /** Payouts come two weeks later: where nobody can let them pass, nothing is bought in the first place. */
    private static void requireMovableClock(Settings settings) {
        if (!ApiSession.open(settings).get("/admin/clock").path("movable").asBoolean()) {
            throw new Refusal("A first purchase moves the clock by fifteen days, which the marketplace at "
                    + settings.runningUrl() + " does not let anybody do; try it on one that 'sandaga demo' started.");
        }
    }

    private static void walk(Wish wish, Settings settings, PrintStream out) throws IOException {
        Login admin = settings.administrator();
        Tour tour = new Tour(
                Api.at(URI.create(settings.runningUrl())),
                URI.create(settings.runningSandboxUrl()),
                Map.entry(admin.user(), admin.password()),
                Long.toString(System.currentTimeMillis(), Character.MAX_RADIX),
                wish.market(),
                out::println);
        JsonNode mapping = wish.mapping();
        if (mapping == null) {
            tour.importOwnCatalogue();
        } else {
            tour.importCatalogue(mapping, wish.files());
        }
        tour.purchase();
    }

    /** What the arguments ask for; without a mapping it is the catalogue that comes with the launcher. */
    private record Wish(String market, @Nullable JsonNode mapping, List<Path> files) {
        static Wish of(List<String> arguments) {
            if (arguments.isEmpty()) {
                return new Wish("SN", null, List.of());
            }
            if (arguments.size() < ONE_FILE || arguments.size() > TWO_FILES) {
                throw new Refusal("Say nothing, or a market, a mapping and its file or two, for example:"
                        + " US catalog-bestbuy ecommerce.json.");
            }
            String market = arguments.getFirst().toUpperCase(Locale.ROOT);
            if (!Tour.MARKETS.contains(market)) {
                throw new Refusal("There is no market " + arguments.getFirst() + " to buy in: name one of "
                        + String.join(", ", Tour.MARKETS) + ".");
            }
            return new Wish(
                    market,
                    Mappings.read(arguments.get(1)),
                    arguments.stream().skip(2).map(Import::file).toList());
        }
    }
}
