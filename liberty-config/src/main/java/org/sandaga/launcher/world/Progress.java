package org.sandaga.launcher.world;

import java.io.PrintStream;

/** A bar that fills at a terminal; elsewhere a line for each part. */
public final class Progress {
    private static final int WIDTH = 30;
    private static final int HUNDRED = 100;

    private final PrintStream out;
    private final boolean live;
    private int all = 1;
    private int done;
    private String part = "";

    /** Draws on this. */
    public Progress(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    synchronized void expect(int steps) {
        all = steps;
    }

    synchronized void begin(String next) {
        part = next;
        if (live) {
            draw();
        } else {
            out.println("· demo world: " + next);
        }
    }

    synchronized void step() {
        done = Math.min(done + 1, all);
        if (live) {
            draw();
        }
    }

    synchronized void end() {
        if (live) {
            out.printf("\r%-78s\r", "");
        }
    }

    private void draw() {
        int full = WIDTH * done / all;
        out.printf(
                "\r· demo world [%s%s] %3d %%  %-26s",
                "█".repeat(full), "░".repeat(WIDTH - full), HUNDRED * done / all, part);
        out.flush();
    }
}
