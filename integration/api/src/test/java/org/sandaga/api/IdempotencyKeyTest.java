package org.sandaga.api;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.shared.Actor;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.UserId;

import static org.assertj.core.api.Assertions.assertThat;

/** A POST with the same key works once. */
@Tag("W-20")
class IdempotencyKeyTest {
    private static final String KEY = "5f1a6f0e-8a54-4b7e-a7be-e1b6bd2f4f3a";
    private static final String BOOK = "{\"title\": \"a\", \"copies\": 1}";

    private final Frame frame = new Frame();

    @Test
    void asksForAKey() {
        Frame.Answer answer = frame.post("/shelf", BOOK);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("Idempotency-Key missing");
        assertThat(frame.shelf.made).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with a blank in the middle", "éééééééééééééééééééé"})
    void asksForAKeyNobodyGuesses(String key) {
        assertThat(post(key, BOOK).error()).isEqualTo("Idempotency-Key invalid-key");
    }

    @Test
    void needsNoneForTokens() {
        assertThat(frame.post("/shelf/tokens", BOOK).status()).isEqualTo(200);
    }

    @Test
    void givesTheSameAnswerAgain() {
        Frame.Answer first = post(KEY, BOOK);
        Frame.Answer again = post(KEY, BOOK);

        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : new String[] {"ETag", "Location", "Content-Type"}) {
            assertThat(again.header(header)).isEqualTo(first.header(header)).isNotNull();
        }
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(frame.shelf.made).isEqualTo(1);
    }

    @Test
    void givesAnAnswerWithoutBodyAgain() {
        frame.send("POST", "/shelf/quiet", null, "Idempotency-Key", KEY);
        Frame.Answer again = frame.send("POST", "/shelf/quiet", null, "Idempotency-Key", KEY);

        assertThat(again.status()).isEqualTo(204);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(frame.shelf.made).isEqualTo(1);
    }

    @Test
    void refusesTheKeyWithAnotherBody() {
        post(KEY, BOOK);
        Frame.Answer other = post(KEY, BOOK.replace("1", "2"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("key-used-for-another-request");
    }

    @Test
    void refusesTheKeyAtAnotherAddress() {
        post(KEY, BOOK);
        assertThat(frame.send("POST", "/shelf/quiet", null, "Idempotency-Key", KEY)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void refusesTheKeyForAnotherVendor() {
        post(KEY, BOOK);
        assertThat(frame.post("/shelf", BOOK, "Idempotency-Key", KEY, "Sandaga-Vendor", "ven_1")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Tag("W-21")
    void keepsTheKeysOfUsersApart() {
        post(KEY, BOOK);
        frame.actor = Actor.shopper(UserId.next());
        assertThat(post(KEY, BOOK.replace("1", "2")).status()).isEqualTo(201);
    }

    @Test
    void tellsWhenTheFirstIsStillWorking() {
        frame.shelf.next = () -> {
            Frame.Answer inside =
                    CompletableFuture.supplyAsync(() -> post(KEY, BOOK)).join();
            assertThat(inside.status()).isEqualTo(409);
            assertThat(inside.code()).isEqualTo("request-in-progress");
            assertThat(inside.header("Retry-After")).isNotNull();
            return new Shelf.Book("outer", 1, null, null, null);
        };
        assertThat(post(KEY, BOOK).status()).isEqualTo(201);
    }

    @Test
    void keepsRefusalsToo() {
        frame.shelf.next = () -> {
            throw new InvalidInput("title", "taken");
        };
        assertThat(post(KEY, BOOK).status()).isEqualTo(422);
        frame.shelf.next = () -> new Shelf.Book("free again", 1, null, null, null);
        assertThat(post(KEY, BOOK).status()).isEqualTo(422);
    }

    @Test
    void forgetsAFaultOfOurs() {
        frame.shelf.next = () -> {
            throw new IllegalStateException("a bug");
        };
        assertThat(post(KEY, BOOK).status()).isEqualTo(500);
        frame.shelf.next = () -> new Shelf.Book("mended", 1, null, null, null);
        assertThat(post(KEY, BOOK).status()).isEqualTo(201);
    }

    @Test
    void keepsNeitherAnswerNorKeyReadable() {
        post(KEY, BOOK);
        assertThat(frame.keys.answers.toString()).doesNotContain(KEY, "longue lettre");
        assertThat(frame.keys.hashes.toString()).doesNotContain(KEY, "title");
    }

    private Frame.Answer post(String key, String body) {
        return frame.post("/shelf", body, "Idempotency-Key", key);
    }
}
