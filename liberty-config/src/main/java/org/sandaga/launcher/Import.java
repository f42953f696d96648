package org.sandaga.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** Imports a catalogue into the running marketplace. */
final class Import implements Command {
    static final String PASSWORD = "SANDAGA_IMPORT_PASSWORD";

    private static final String USAGE =
            "Usage: sandaga import <mapping> <file> [<second file>] [--dry-run] [--table <file>] [--as <e-mail>]";

    @Override
    public String summary() {
        return "import a catalogue: <mapping> <file> [<second file>] [--dry-run] [--table <file>] [--as <e-mail>]";
    }

    @Override
    public int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        Wish wish = Wish.of(arguments);
        JsonNode mapping = Mappings.read(wish.mapping());
        Settings settings = Settings.ofExisting(environment);
        LauncherLog.to(settings.data().logs());
        ImportApi api = new ImportApi(settings.runningUrl(), login(wish, settings));
        String id = api.open(mapping, wish.dryRun());
        out.println("· sending " + wish.file());
        api.send(id, "MAIN", wish.file());
        if (wish.second() != null) {
            out.println("· sending " + wish.second());
            api.send(id, "SECOND", wish.second());
        }
        api.start(id);
        return ImportReport.of(api, id, wish.table(), out);
    }

    /**
     * A file that can be sent.
     *
     * @throws Refusal when it cannot be read
     */
    static Path file(String name) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refusal("The file " + name + " does not exist or cannot be read.");
        }
        return file;
    }

    private static Login login(Wish wish, Settings settings) {
        if (wish.as() == null) {
            return settings.administrator();
        }
        Optional<String> given = settings.find(PASSWORD);
        if (given.isPresent()) {
            return new Login(wish.as(), given.get());
        }
        if (System.console() == null) {
            throw new Refusal("Nobody can be asked for the password of " + wish.as() + " here; set " + PASSWORD + ".");
        }
        return new Login(wish.as(), new String(System.console().readPassword("Password of %s: ", wish.as())));
    }

    /** What the arguments ask for. */
    private record Wish(
            String mapping,
            Path file,
            @Nullable Path second,
            boolean dryRun,
            @Nullable Path table,
            @Nullable String as) {
        static Wish of(List<String> arguments) {
            List<String> names = new ArrayList<>();
            boolean dry = false;
            String as = null;
            String table = null;
            for (int i = 0; i < arguments.size(); i++) {
                String each = arguments.get(i);
                if (each.equals("--dry-run")) {
                    dry = true;
                } else if (each.equals("--as") && i + 1 < arguments.size()) {
                    as = arguments.get(++i);
                } else if (each.equals("--table") && i + 1 < arguments.size()) {
                    table = arguments.get(++i);
                } else if (each.startsWith("--")) {
                    throw new Refusal("The option '" + each + "' is unknown or lacks its value. " + USAGE);
                } else {
                    names.add(each);
                }
            }
            if (names.size() < 2 || names.size() > 3) {
                throw new Refusal(USAGE + "; mappings by name: " + String.join(", ", Mappings.NAMES) + ".");
            }
            List<Path> files = names.stream().skip(1).map(Import::file).toList();
            return new Wish(
                    names.getFirst(),
                    files.getFirst(),
                    files.size() == 2 ? files.getLast() : null,
                    dry,
                    table(table, dry, names),
                    as);
        }

        /** Where the findings go: where it was said; those of a dry run, all that comes of it, in any case. */
        private static @Nullable Path table(@Nullable String said, boolean dry, List<String> names) {
            if (said == null && !dry) {
                return null;
            }
            Path table = Path.of(said == null ? Path.of(names.get(1)).getFileName() + ".findings.csv" : said)
                    .toAbsolutePath();
            if (Files.isDirectory(table) || !Files.isWritable(table.getParent())) {
                throw new Refusal("The table " + table + " cannot be written; name another place with --table <file>.");
            }
            for (String each : names) {
                if (Path.of(each).toAbsolutePath().normalize().equals(table.normalize())) {
                    throw new Refusal("The table " + table + " would overwrite what the import reads.");
                }
            }
            return table;
        }
    }
}
