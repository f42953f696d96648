package org.sandaga.launcher;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

import org.sandaga.audit.Check;
import org.sandaga.audit.Finding;

/** Proves the invariants on the database as it is now. */
final class Verify implements Command {
    private static final int SHOWN = 10;

    @Override
    public String summary() {
        return "check every invariant; exit code 1 when one does not hold";
    }

    @Override
    public int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        Command.requireNone(arguments);
        Settings settings = Settings.ofExisting(environment);
        LauncherLog.to(settings.data().logs());
        try (OpenDatabase open = OpenDatabase.of(settings)) {
            List<Finding> findings = Invariants.check(open.settings());
            out.println("Checking the database at " + open.settings().address() + "/"
                    + open.settings().name() + ":");
            findings.forEach(finding -> print(finding, out));
            long broken = findings.stream().filter(finding -> !finding.holds()).count();
            out.println(
                    broken == 0
                            ? "All " + findings.size() + " checks hold."
                            : broken + " of " + findings.size() + " checks do not hold.");
            return broken == 0 ? 0 : 1;
        }
    }

    private static void print(Finding finding, PrintStream out) {
        Check check = finding.check();
        out.printf(
                "%-7s %-5s %s%n",
                finding.holds() ? "holds" : "BROKEN",
                check.invariant(),
                check.title().in("en"));
        finding.faults().stream().limit(SHOWN).forEach(fault -> out.println("              " + fault));
        int rest = finding.faults().size() - SHOWN;
        if (rest > 0) {
            out.println("              … and " + (finding.more() ? "many" : rest) + " more (" + check.name() + ".sql)");
        }
    }
}
