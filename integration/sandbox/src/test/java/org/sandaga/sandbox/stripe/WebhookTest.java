package org.sandaga.sandbox.stripe;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.checkout.Session;

import org.sandaga.sandbox.WebhookEar.Heard;
import org.sandaga.sandbox.World;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebhookTest {
    private static final Duration A_WHILE = Duration.ofMillis(300);

    private final World world = new World();

    @AfterEach
    void stop() {
        world.close();
    }

    private void rule(String json) {
        world.control("/stripe/webhooks/rules", json);
    }

    private String secret() {
        return world.sandbox.settings().webhookSecret();
    }

    /** Expires a session, which tells exactly one event; gives the session's id. */
    private String oneEvent() throws StripeException {
        Session session = Purchases.open(world, 1_000, "eur");
        world.stripe().v1().checkout().sessions().expire(session.getId());
        return session.getId();
    }

    private String lastEvent() throws StripeException {
        return world.stripe().v1().events().list().getData().getFirst().getId();
    }

    @Test
    void signsEachEventAndSaysItsVersion() throws Exception {
        String session = oneEvent();

        Event event = world.ear.next().verified(secret());
        assertThat(event.getType()).isEqualTo("checkout.session.expired");
        assertThat(((Session) event.getDataObjectDeserializer().getObject().orElseThrow()).getId())
                .isEqualTo(session);
        assertThat(world.stripe().v1().events().retrieve(event.getId()).getType())
                .isEqualTo(event.getType());
    }

    @Test
    void postsAgainUntilItIsTaken() throws StripeException {
        world.ear.refusals.set(2);
        oneEvent();

        assertThat(world.ear.next(3)).extracting(Heard::id).hasSize(3).containsOnly(lastEvent());
        assertThat(world.ear.silentFor(A_WHILE)).isTrue();
    }

    @Test
    void holdsEventsUntilTheyAreReleased() throws StripeException {
        rule("{\"action\": \"hold\", \"count\": 2}");
        String first = oneEvent();
        String second = oneEvent();
        assertThat(world.ear.silentFor(A_WHILE)).isTrue();
        assertThat(world.json("/_sandbox/stripe/webhooks?state=held").path("deliveries"))
                .hasSize(2);

        world.control("/stripe/webhooks/release", "");

        assertThat(world.ear.next(2)).extracting(heard -> objectId(heard)).containsExactly(first, second);
    }

    private static String objectId(Heard heard) {
        return org.sandaga.sandbox.Json.parse(heard.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .at("/data/object/id")
                .asText();
    }

    @Test
    @Tag("W-11")
    void losesAnEventForGood() throws StripeException {
        rule("{\"type\": \"checkout.session.*\", \"action\": \"lose\"}");
        oneEvent();
        assertThat(world.ear.silentFor(A_WHILE)).isTrue();
        assertThat(world.stripe().v1().events().list().getData()).hasSize(1);

        String next = oneEvent();
        assertThat(objectId(world.ear.next())).isEqualTo(next);
    }

    @Test
    void delaysAnEvent() throws StripeException {
        rule("{\"action\": \"delay\", \"seconds\": 3}");
        oneEvent();

        assertThat(world.ear.silentFor(A_WHILE)).isTrue();
        world.ear.next("checkout.session.expired");
    }

    @Test
    @Tag("W-04")
    void sendsAnEventManyTimesSomeAtOnce() throws StripeException {
        rule("{\"action\": \"duplicate\", \"times\": 100, \"parallel\": 20}");
        oneEvent();

        Set<String> ids = world.ear.next(100).stream().map(Heard::id).collect(Collectors.toSet());
        assertThat(ids).hasSize(1);
        assertThat(world.ear.silentFor(A_WHILE)).isTrue();
    }

    @Test
    @Tag("W-05")
    void sendsEventsInReverseOrder() throws StripeException {
        rule("{\"action\": \"reorder\", \"times\": 3}");
        List<String> sessions = List.of(oneEvent(), oneEvent(), oneEvent());

        assertThat(world.ear.next(3)).extracting(heard -> objectId(heard)).isEqualTo(sessions.reversed());
    }

    @Test
    @Tag("W-02")
    void signsWithAForeignSecret() throws StripeException {
        rule("{\"action\": \"falsify\", \"signature\": \"wrong\"}");
        oneEvent();

        Heard heard = world.ear.next();
        assertThatThrownBy(() -> heard.verified(secret())).isInstanceOf(SignatureVerificationException.class);
        assertThat(world.ear.silentFor(A_WHILE)).isTrue();
    }

    @Test
    void deliversOnDemandFalsifiedInEveryWay() throws StripeException {
        oneEvent();
        world.ear.next();
        String deliver = "/stripe/events/" + lastEvent() + "/deliver";

        world.control(deliver, "{\"signature\": \"missing\"}");
        assertThat(world.ear.next().signature()).isNull();
        world.control(deliver, "{\"signature\": \"altered\"}");
        Heard altered = world.ear.next();
        assertThatThrownBy(() -> altered.verified(secret())).isInstanceOf(SignatureVerificationException.class);
        world.control(deliver, "{\"age_seconds\": 360}");
        Heard old = world.ear.next();
        assertThatThrownBy(() -> old.verified(secret())).hasMessageContaining("tolerance");
    }

    @Test
    void deliversAGenuineLookingEventAboutSomethingElse() throws Exception {
        oneEvent();
        world.ear.next();

        world.control("/stripe/events/" + lastEvent() + "/deliver", """
                {"event": {"account": "acct_someone_else"}, "object": {"amount_total": 1, "currency": "usd"}}""");

        Event event = world.ear.next().verified(secret());
        Session session =
                (Session) event.getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(event.getAccount()).isEqualTo("acct_someone_else");
        assertThat(session.getAmountTotal()).isEqualTo(1);
        assertThat(session.getCurrency()).isEqualTo("usd");
    }

    @Test
    void saysWhatTheReceiverAnswered() throws StripeException {
        oneEvent();
        world.ear.next();
        world.ear.refusals.set(4);

        assertThat(world.control("/stripe/events/" + lastEvent() + "/deliver", "{\"times\": 10, \"parallel\": 5}")
                        .toString())
                .isEqualTo("{\"statuses\":{\"200\":6,\"500\":4}}");
    }
}
