package org.sandaga.launcher.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.PriorityBlockingQueue;

/** Everything that happens, in its order; what happens at the same moment is done at the same time. */
final class Season {
    private final Calendar calendar;
    private final Crew crew;
    private final PriorityBlockingQueue<Happening> ahead =
            new PriorityBlockingQueue<>(64, Comparator.comparing(Happening::at));

    Season(Calendar calendar, Crew crew) {
        this.calendar = calendar;
        this.crew = crew;
    }

    /** Plans something; also while the season goes on. */
    void plan(Instant at, Runnable what) {
        ahead.add(new Happening(at, what));
    }

    /** Lets it happen. */
    void run() {
        while (!ahead.isEmpty()) {
            Instant moment = ahead.peek().at();
            List<Runnable> together = new ArrayList<>();
            while (!ahead.isEmpty() && ahead.peek().at().equals(moment)) {
                together.add(ahead.poll().what());
            }
            calendar.moveTo(moment);
            crew.run(together);
        }
    }

    private record Happening(Instant at, Runnable what) {}
}
