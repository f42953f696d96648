package org.sandaga.portal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns over time, drawn by the server: they need no script, print well and follow the theme.
 *
 * @param caption what is shown
 * @param summary the same in a sentence, for those who do not see it
 * @param bars one for each step of time
 */
public record BarChart(String caption, String summary, List<Bar> bars) {
    private static final int STEP = 20;
    private static final int GAP = 4;
    private static final int HEIGHT = 120;
    private static final int LEAST = 2;

    public BarChart {
        bars = List.copyOf(bars);
    }

    /** One step of time. @param amount decides the height; @param value how it is written */
    public record Step(String label, long amount, String value) {}

    /** A column in the drawing. */
    public record Bar(String label, String value, int x, int y, int width, int height) {}

    /** Draws steps; what is below nothing is drawn as nothing. */
    public static BarChart of(String caption, String summary, List<Step> steps) {
        long most = Math.max(1, steps.stream().mapToLong(Step::amount).max().orElse(1));
        List<Bar> bars = IntStream.range(0, steps.size())
                .mapToObj(at -> bar(steps.get(at), at, most))
                .toList();
        return new BarChart(caption, summary, bars);
    }

    private static Bar bar(Step step, int at, long most) {
        long amount = Math.max(0, step.amount());
        int height = amount == 0 ? 1 : Math.max(LEAST, (int) (amount * HEIGHT / most));
        return new Bar(step.label(), step.value(), at * STEP, HEIGHT - height, STEP - GAP, height);
    }

    public int width() {
        return Math.max(STEP, bars.size() * STEP - GAP);
    }

    public int height() {
        return HEIGHT;
    }

    /** The first step. */
    public String from() {
        return bars.isEmpty() ? "" : bars.getFirst().label();
    }

    /** The last step. */
    public String to() {
        return bars.isEmpty() ? "" : bars.getLast().label();
    }
}
