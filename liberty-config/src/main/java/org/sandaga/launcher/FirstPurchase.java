package org.sandaga.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.sandaga.launcher.tour.StepFailed;
import org.sandaga.launcher.tour.Tour;

/** Makes a first purchase on the running marketplace, from a catalogue to the payout. */
final class FirstPurchase implements Command {
    private static final int MAPPING_AND_FILE = 3;

    @Override
    public String summary() {
        return "a purchase from two vendors on the running demo: [<market> <mapping> <file> [<second file>]]";
    }

    @Override
    public int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        if (!arguments.isEmpty() && arguments.size() < MAPPING_AND_FILE) {
            throw new Refusal("Say nothing, or a market, a mapping and its file, for example: US catalog-bestbuy"
                    + " ecommerce.json.");
        }
        Settings settings = Settings.of(environment);
        Login admin = settings.administrator();
        try {
            Tour tour = new Tour(
                    URI.create(settings.http().localUrl()),
                    URI.create(settings.outside().sandboxUrl()),
                    Map.entry(admin.user(), admin.password()),
                    Long.toString(System.currentTimeMillis(), Character.MAX_RADIX),
                    arguments.isEmpty() ? "SN" : arguments.getFirst().toUpperCase(Locale.ROOT),
                    out::println);
            if (arguments.isEmpty()) {
                tour.importOwnCatalogue();
            } else {
                tour.importCatalogue(
                        Mappings.read(arguments.get(1)),
                        arguments.stream().skip(2).map(Path::of).toList());
            }
            tour.purchase();
            return 0;
        } catch (StepFailed failed) {
            throw new Refusal(failed.getMessage(), failed);
        } catch (IOException unreadable) {
            throw new Refusal("A file cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }
}
