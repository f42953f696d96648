package org.sandaga.launcher;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the marketplace for trying out: as {@link Up}, with a clock that can be moved. */
public final class Demo implements Command {
    static final String PERSONAS_PASSWORD = "SANDAGA_IDENTITY_PERSONAS_PASSWORD";

    private static final String ATTACHED = "--attached";

    @Override
    public String summary() {
        return "the same for trying out, with a clock that can be moved";
    }

    @Override
    public int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        if (arguments.equals(List.of(ATTACHED))) {
            endWithParent();
        } else {
            Command.requireNone(arguments);
        }
        Settings settings = settings(environment);
        return Up.run(settings, true, out, () -> DemoWorld.of(settings).ensure(out));
    }

    /** The same with what makes a demo of it; its people are offered only where their world is wanted. */
    public static Settings settings(Map<String, String> environment) {
        Map<String, String> demo = new HashMap<>(environment);
        demo.putIfAbsent("SANDAGA_SHARED_CLOCK_MOVABLE", "true");
        // starts with 40 % less work for the processor; what runs for hours is compiled better without it
        demo.putIfAbsent(ServerCommand.JVM_OPTIONS, "-XX:TieredStopAtLevel=1");
        Settings settings = Settings.of(demo);
        if (DemoWorld.of(settings).isWanted()) {
            demo.putIfAbsent("SANDAGA_SHARED_CLOCK_BEHIND", "P21D");
            demo.putIfAbsent("SANDAGA_PAYOUT_RHYTHM", "FRIDAY");
            demo.putIfAbsent(PERSONAS_PASSWORD, settings.data().secrets().get("personas"));
        } else {
            demo.remove(PERSONAS_PASSWORD);
        }
        return Settings.of(demo);
    }

    /** Maven passes on no signal that it alone gets, so that whatever ends it would leave the marketplace running. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
}
