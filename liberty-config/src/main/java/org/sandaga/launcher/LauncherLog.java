package org.sandaga.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the launcher and the embedded parts have to say goes to a file, not to the person at the terminal. */
final class LauncherLog {
    private static final Logger LOG = Logger.getLogger("org.sandaga.launcher");
    private static final int BYTES = 10_000_000;

    private LauncherLog() {}

    /** Says nothing at the terminal, until {@link #to} names a place for it. */
    static void off() {
        LogManager.getLogManager().reset();
    }

    /** Sends all logging of this process to launcher.log. */
    static void to(Path folder) {
        try {
            Files.createDirectories(folder);
            System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT %4$s %3$s %5$s%6$s%n");
            LogManager.getLogManager().reset();
            Handler file = new FileHandler(folder.resolve("launcher.log").toString(), BYTES, 1, true);
            file.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(file);
        } catch (IOException broken) {
            throw new Refusal("The log folder " + folder + " cannot be written.", broken);
        }
    }

    static void note(String doing, Throwable failed) {
        LOG.log(Level.WARNING, failed, () -> doing);
    }
}
