package org.sandaga.launcher;

import java.io.Console;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Consumer;

import org.sandaga.launcher.tour.Api;
import org.sandaga.launcher.tour.StepFailed;
import org.sandaga.launcher.world.Calendar;
import org.sandaga.launcher.world.Progress;
import org.sandaga.launcher.world.SmallWorld;

/** The world of a demo: made at the first start of an empty one, left alone at every other. */
public final class DemoWorld {
    private static final String WORLD = "SANDAGA_DEMO_WORLD";
    private static final String SMALL = "small";

    private final Settings settings;
    private final String wanted;
    private final Consumer<HttpResponse<String>> listener;

    private DemoWorld(Settings settings, String wanted, Consumer<HttpResponse<String>> listener) {
        this.settings = settings;
        this.wanted = wanted;
        this.listener = listener;
    }

    /**
     * Reads which world is wanted.
     *
     * @throws Refusal when there is no such world
     */
    public static DemoWorld of(Settings settings) {
        String wanted = settings.find(WORLD).orElse(SMALL);
        if (!wanted.equals(SMALL) && !wanted.equals("none")) {
            throw new Refusal("The variable " + WORLD + " must be small or none, not '" + wanted + "'.");
        }
        return new DemoWorld(settings, wanted, answer -> {});
    }

    /** The same world, with a listener to every answer while it is made. */
    public DemoWorld heardBy(Consumer<HttpResponse<String>> other) {
        return new DemoWorld(settings, wanted, other);
    }

    /** Whether there shall be one; real payments and real mail are not for people who do not exist. */
    public boolean isWanted() {
        return wanted.equals(SMALL)
                && settings.outside().payment()
                && settings.outside().mail();
    }

    /** Makes it on the running marketplace, if that is empty. */
    public void ensure(PrintStream out) {
        if (!isWanted()) {
            return;
        }
        System.setProperty("java.awt.headless", "true");
        try {
            SmallWorld world = world(out);
            Calendar calendar = world.calendar();
            if (!calendar.isInThePast()) {
                return;
            }
            if (world.isEmpty()) {
                world.make(calendar);
            } else {
                calendar.moveToPresent();
                out.println("The demo world was interrupted while it was made, and is left as far as it came;"
                        + " 'sandaga reset' and a new start make it anew.");
            }
        } catch (StepFailed failed) {
            LauncherLog.note("making the demo world", failed);
            out.println(System.lineSeparator() + "The demo world could not be finished, and is left as far as it came: "
                    + failed.getMessage());
        }
    }

    private SmallWorld world(PrintStream out) {
        Login admin = settings.administrator();
        return new SmallWorld(
                Api.at(URI.create(settings.http().localUrl())).heardBy(listener),
                URI.create(settings.outside().sandboxUrl()),
                Map.entry(admin.user(), admin.password()),
                settings.find(Demo.PERSONAS_PASSWORD).orElseThrow(),
                new Progress(out, isAtTerminal()));
    }

    /** From Java 22 on there may be a console where there is no terminal, which only then can be asked about it. */
    private static boolean isAtTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (ReflectiveOperationException broken) {
            return false;
        }
    }
}
