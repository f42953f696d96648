package org.sandaga.media;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

class RenditionsTest {
    private static final MediaId ID = new MediaId("a".repeat(64));
    private static final byte[] PICTURE = Sent.picture("jpeg", 64, 32);

    private final Slow webp = new Slow();
    private final Renditions renditions = new Renditions(webp);
    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    void takeAPictureInWhileThePagesHaveAllTheirPens() {
        List<byte[]> taken = new ArrayList<>();
        webp.meanwhile.add(() -> draw(320));
        webp.meanwhile.add(() -> taken.add(renditions.redrawn(PICTURE).orElseThrow()));

        draw(160);

        assertThat(taken).hasSize(1);
    }

    @Test
    @Timeout(30)
    void drawAPictureOnceForAllWhoWaitForIt() throws InterruptedException {
        Thread waiting = new Thread(() -> draw(160));
        webp.meanwhile.add(() -> draw(160));
        webp.meanwhile.add(() -> {
            waiting.start();
            while (waiting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        });

        draw(320);
        waiting.join();

        assertThat(fetched).hasValue(2);
    }

    @Test
    void keepNobodyWaitingForAPictureThatThereIsNot() {
        List<Optional<MediaFile>> found = new ArrayList<>();
        webp.meanwhile.add(() -> draw(320));
        webp.meanwhile.add(() ->
                found.add(renditions.of(new MediaId("b".repeat(64)), 160, PictureType.WEBP, () -> false, this::fetch)));

        draw(160);

        assertThat(found).containsExactly(Optional.empty());
    }

    private void draw(int width) {
        assertThat(renditions.of(ID, width, PictureType.WEBP, () -> true, this::fetch))
                .isPresent();
    }

    private Optional<byte[]> fetch() {
        fetched.incrementAndGet();
        return Optional.of(PICTURE);
    }

    /** Lets something else happen before a drawing is done. */
    private static final class Slow extends Webp {
        private final Deque<Runnable> meanwhile = new ArrayDeque<>();

        @Override
        Optional<byte[]> of(BufferedImage picture) {
            Runnable next = meanwhile.poll();
            if (next != null) {
                next.run();
            }
            return Optional.empty();
        }
    }
}
