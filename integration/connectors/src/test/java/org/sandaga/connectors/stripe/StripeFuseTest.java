package org.sandaga.connectors.stripe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.config.inject.ConfigExtension;
import io.smallrye.faulttolerance.FaultToleranceExtension;

import org.sandaga.payment.PaymentGateway;
import org.sandaga.payment.ProviderRefused;
import org.sandaga.payment.ProviderUnavailable;
import org.sandaga.shared.SystemTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Retry, breaker and limits as a container applies them, which they are not without one. */
class StripeFuseTest {
    private static final String SESSIONS = "/stripe/v1/checkout/sessions";
    private static final String FUSE = StripeFuse.class.getName() + "/through/";

    private final StripeWorld world = new StripeWorld();

    /** The breaker's own pause stays: a slow machine overran a shorter one while it saw that nothing came through. */
    private final Map<String, String> settings = Map.of(FUSE + "Retry/delay", "20", FUSE + "Retry/jitter", "10");

    private WeldContainer container;
    private PaymentGateway gateway;

    @BeforeEach
    void open() {
        settings.forEach(System::setProperty);
        StripeSettings stripe = StripeWorld.settings(world.sandbox.stripeApiBase());
        container = new Weld("stripe")
                .disableDiscovery()
                .addBeanClasses(StripeFuse.class, StripeConnection.class)
                .addExtension(new Given(stripe))
                .addExtension(new FaultToleranceExtension())
                .addExtension(new ConfigExtension())
                .initialize();
        StripeFuse fuse = container.select(StripeFuse.class).get();
        gateway = new StripeGateway(stripe, new StripeCalls(fuse), new SystemTime());
    }

    /** The settings, as a bean. */
    private record Given(StripeSettings settings) implements Extension {
        void add(@Observes AfterBeanDiscovery event) {
            event.addBean().types(StripeSettings.class).createWith(context -> settings);
        }
    }

    @AfterEach
    void close() {
        container.close();
        settings.keySet().forEach(System::clearProperty);
        world.close();
    }

    private String start() {
        return gateway.start(Sample.payment(), "att_1").reference();
    }

    @Test
    @Tag("W-17")
    void asksAgainUnderTheSameKeyAfterAnErrorAndALostAnswer() {
        world.fault("\"kind\": \"status\"");
        world.fault("\"kind\": \"hang\", \"when\": \"after\", \"seconds\": 8");

        String reference = start();

        assertThat(world.posts(SESSIONS))
                .hasSize(3)
                .allSatisfy(post ->
                        assertThat(post.path("idempotency_key").asText()).isEqualTo("att_1"));
        assertThat(world.objects("checkout.session"))
                .extracting(session -> session.path("id").asText())
                .containsExactly(reference);
    }

    @Test
    @Tag("W-16")
    void givesUpAfterThreeTimesWhenNothingAnswers() {
        world.fault("\"kind\": \"hang\", \"seconds\": 90, \"count\": 0");

        assertThatThrownBy(this::start).isInstanceOf(ProviderUnavailable.class);
    }

    @Test
    void doesNotRepeatWhatWasRefused() {
        assertThatThrownBy(() -> gateway.refund(Sample.refund("ch_nobody"), "ref_1"))
                .isInstanceOf(ProviderRefused.class);

        assertThat(world.posts("/stripe/v1/refunds")).hasSize(1);
    }

    @Test
    void asksNoMoreForAWhileOnceNothingWorksAndThenAgain() {
        world.fault("\"kind\": \"status\", \"count\": 0");
        for (int i = 0; i < 8; i++) {
            assertThatThrownBy(this::start).isInstanceOf(ProviderUnavailable.class);
        }
        List<JsonNode> asked = world.posts(SESSIONS);
        assertThat(asked.size()).isBetween(20, 22);
        assertThatThrownBy(this::start).isInstanceOf(ProviderUnavailable.class);
        assertThat(world.posts(SESSIONS)).hasSameSizeAs(asked);

        world.peace();
        assertThat(eventually()).isNotBlank();
    }

    private String eventually() {
        long latest = System.nanoTime() + 60_000_000_000L;
        while (true) {
            try {
                return start();
            } catch (ProviderUnavailable notYet) {
                assertThat(System.nanoTime()).isLessThan(latest);
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void letsOnlySoManyWaitAtOnce() {
        world.fault("\"kind\": \"hang\", \"seconds\": 2, \"count\": 0");
        List<Future<String>> all = new ArrayList<>();
        try (ExecutorService shoppers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                String key = "att_" + i;
                all.add(shoppers.submit(
                        () -> gateway.start(Sample.payment(), key).reference()));
            }
        }

        long asked = world.posts(SESSIONS).stream()
                .map(post -> post.path("idempotency_key").asText())
                .distinct()
                .count();
        assertThat(asked).isBetween(1L, 20L);
        assertThat(all.stream().filter(each -> each.state() == Future.State.FAILED))
                .hasSize(60 - (int) asked);
    }
}
