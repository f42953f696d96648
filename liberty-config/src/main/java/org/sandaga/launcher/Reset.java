package org.sandaga.launcher;

import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Deletes what the embedded parts keep, so that the next start begins with nothing. */
final class Reset implements Command {

    @Override
    public String summary() {
        return "delete the data folder (asks first, unless --yes)";
    }

    @Override
    public int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        boolean sure = arguments.equals(List.of("--yes"));
        if (!sure) {
            Command.requireNone(arguments);
        }
        DataFolder data = new DataFolder(Path.of(Variables.of(environment).text("SANDAGA_DATA", "data")));
        if (!data.exists()) {
            out.println("There is nothing at " + data.root() + ".");
            return 0;
        }
        data.requireOurs();
        data.lock().close();
        if (!sure && !confirmed(data)) {
            out.println("Nothing was deleted.");
            return 1;
        }
        data.empty();
        out.println("Deleted everything in " + data.root() + ".");
        return 0;
    }

    private static boolean confirmed(DataFolder data) {
        Console console = System.console();
        if (console == null) {
            throw new Refusal("Nobody can be asked here; give --yes to delete everything in " + data.root() + ".");
        }
        String answer = console.readLine("Delete everything in %s? Type yes: ", data.root());
        return "yes".equals(answer);
    }
}
