package org.sandaga.launcher;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** One of the words after {@code sandaga}. */
interface Command {

    /** What it does, for the list of commands. */
    String summary();

    /**
     * Does it.
     *
     * @return the exit code
     * @throws Refusal when it cannot be done
     */
    int run(List<String> arguments, Map<String, String> environment, PrintStream out);

    /** Refuses arguments for a command that takes none. */
    static void requireNone(List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw new Refusal("The argument '" + arguments.getFirst() + "' is unknown; this command takes none.");
        }
    }
}
