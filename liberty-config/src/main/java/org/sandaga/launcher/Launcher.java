package org.sandaga.launcher;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The program {@code sandaga}. */
public final class Launcher {
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;
    private static final int BROKEN = 70;

    private static final Map<String, Command> COMMANDS = commands();

    private Launcher() {}

    /** Runs one command and ends with its exit code: 0 done, 1 refused, 2 misused, 70 a fault of the launcher. */
    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments), System.getenv(), System.out, System.err));
    }

    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        Command command = arguments.isEmpty() ? null : COMMANDS.get(arguments.getFirst());
        if (command == null) {
            usage(arguments, err);
            return MISUSED;
        }
        LauncherLog.off();
        try {
            return command.run(arguments.subList(1, arguments.size()), environment, out);
        } catch (Refusal refused) {
            LauncherLog.note("refused", refused);
            err.println(refused.getMessage());
            return REFUSED;
        } catch (RuntimeException fault) {
            LauncherLog.note("failed", fault);
            err.println(
                    "Something unexpected went wrong; logs/launcher.log in the data folder has the details: " + fault);
            return BROKEN;
        }
    }

    private static void usage(List<String> arguments, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println("The command '" + arguments.getFirst() + "' is unknown.");
        }
        err.println("Usage: sandaga <command>");
        COMMANDS.forEach((name, command) -> err.printf("  %-14s %s%n", name, command.summary()));
    }

    private static Map<String, Command> commands() {
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put("up", new Up());
        commands.put("demo", new Demo());
        commands.put("migrate", new Migrate());
        commands.put("import", new Import());
        commands.put("verify", new Verify());
        commands.put("clock", new Clock());
        commands.put("first-purchase", new FirstPurchase());
        commands.put("reset", new Reset());
        return commands;
    }
}
