package org.sandaga.launcher;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Brings the schema of the database to this version, before the servers of this version start. */
final class Migrate implements Command {

    @Override
    public String summary() {
        return "bring the database to this version";
    }

    @Override
    public int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        Command.requireNone(arguments);
        Settings settings = Settings.of(environment);
        LauncherLog.to(settings.data().logs());
        try (OpenDatabase open = OpenDatabase.of(settings)) {
            DatabaseSettings database = open.settings();
            Login owner = database.owner()
                    .orElseThrow(() -> new Refusal("The variable SANDAGA_DATABASE_OWNER_PASSWORD is missing: "
                            + "the owner of the schema migrates it."));
            database.admin().ifPresent(admin -> Roles.prepare(database, admin));
            int applied = Schema.migrate(database, owner);
            out.println("The schema at " + database.address() + " is current; " + applied + " migrations applied.");
        }
        return 0;
    }
}
