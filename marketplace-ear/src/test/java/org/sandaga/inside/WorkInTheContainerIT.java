package org.sandaga.inside;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import javax.naming.InitialContext;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.TextMessage;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.sandaga.commission.CommissionRuleRetired;
import org.sandaga.commission.RuleId;
import org.sandaga.identity.CurrentActor;
import org.sandaga.identity.Groups;
import org.sandaga.shared.Actor;
import org.sandaga.shared.DeadLetters;
import org.sandaga.shared.Job;
import org.sandaga.shared.JobRunner;
import org.sandaga.shared.Json;
import org.sandaga.shared.Permission;

import static org.assertj.core.api.Assertions.assertThat;

/** What the container calls by itself: messages, timers, and whoever it says is asking. */
@ExtendWith(ArquillianExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
class WorkInTheContainerIT {
    /** What the broker is set to for tests. */
    private static final int ATTEMPTS = 4;
    /** Between four attempts: 100, 200 and 400 milliseconds. */
    private static final Duration BACK_OFF = Duration.ofMillis(700);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject
    private JobRunner jobs;

    @Inject
    private DeadLetters deadLetters;

    @Inject
    private IdentityStoreHandler identities;

    @Inject
    private CurrentActor currentActor;

    @Deployment
    static EnterpriseArchive ear() {
        return TestEar.with(
                WorkInTheContainerIT.class,
                SearchListener.class,
                WhoServlet.class,
                WhoServlet.Anyone.class,
                WhoServlet.Staff.class,
                WhoServlet.Vendor.class);
    }

    @Test
    void hearsAMessageOnceThatTheBrokerDeliversTwice() throws Exception {
        RuleId rule = RuleId.next();
        UUID event = UUID.randomUUID();

        send(event, rule);
        send(event, rule);
        send(UUID.randomUUID(), rule);

        Patience.until("the last message", () -> SearchListener.heard(rule).size() >= 2);
        assertThat(SearchListener.heard(rule)).hasSize(2);
        assertThat(received(event)).containsExactly("search");
    }

    @Test
    void givesAMessageUpThatFailsAgainAndAgainEachTimeAfterAWait() throws Exception {
        RuleId rule = RuleId.next();
        UUID event = UUID.randomUUID();
        SearchListener.refuse(rule);

        send(event, rule);

        Patience.until(
                "the dead letter",
                () -> deadLetters.list(Actor.SYSTEM).stream()
                        .anyMatch(letter -> letter.id().event().equals(event)));
        List<Instant> heard = SearchListener.heard(rule);
        assertThat(heard).hasSize(ATTEMPTS);
        assertThat(Duration.between(heard.getFirst(), heard.getLast())).isGreaterThanOrEqualTo(BACK_OFF);
        assertThat(received(event)).isEmpty();
    }

    @Test
    void runsItsJobsByItself() throws Exception {
        UUID event = UUID.randomUUID();
        Outside.column("""
                insert into shared.outbox (event_id, type, aggregate, payload, occurred_at, sent_at)
                values (?, 'commission.CommissionRuleRetired', 'old', '{}', now(), now() - interval '31 days')
                returning event_id""", event);

        Outside.column("update shared.job set due_at = now() where name = 'ForgetCarriedEvents' returning name");

        Patience.until(
                "that an old event is forgotten",
                () -> Outside.column("select event_id::text from shared.outbox where event_id = ?", event)
                        .isEmpty());
    }

    @Test
    void letsOneOfTwoCallsRunAJob() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        String name = "Inside" + UUID.randomUUID();
        Outside.column("insert into shared.job (name, due_at) values (?, now()) returning name", name);
        Job job = job(name, () -> {
            begun.countDown();
            awaitLatch(enough);
        });
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");

        Future<Boolean> first = executor.submit(() -> jobs.claim(job));
        awaitLatch(begun);
        boolean second = jobs.claim(job);
        enough.countDown();

        assertThat(second).as("while the first is at work").isFalse();
        assertThat(first.get()).isTrue();
    }

    @Test
    void knowsAnAccountByItsPasswordOnly() throws Exception {
        String address = Outside.told("administrator");
        CredentialValidationResult known =
                identities.validate(new UsernamePasswordCredential(address, Outside.told("administrator.password")));

        assertThat(known.getStatus()).isEqualTo(CredentialValidationResult.Status.VALID);
        assertThat(known.getCallerGroups()).containsExactlyInAnyOrder(Groups.SHOPPER, Groups.STAFF);
        assertThat(currentActor.staff(known.getCallerPrincipal()).may(Permission.MESSAGES_OPERATE))
                .isTrue();
        assertThat(currentActor.shopper(known.getCallerPrincipal()).may(Permission.MESSAGES_OPERATE))
                .isFalse();
        assertThat(identities
                        .validate(new UsernamePasswordCredential(address, "another password"))
                        .getStatus())
                .isEqualTo(CredentialValidationResult.Status.INVALID);
        assertThat(Outside.column("select password_hash from identity.credential"))
                .isNotEmpty()
                .allMatch(hash -> hash.startsWith("$argon2id$"));
    }

    @Test
    @RunAsClient
    void seesWhoBringsAToken() throws Exception {
        String token = token();

        assertThat(get("/inside/anyone", "").body()).isEqualTo("nobody: ");
        assertThat(get("/inside/anyone", token).body()).isEqualTo("somebody: shopper staff");
        assertThat(get("/inside/staff", "").statusCode()).isEqualTo(401);
        assertThat(get("/inside/staff", token + "x").statusCode()).isEqualTo(401);
        assertThat(get("/inside/staff", token).body()).isEqualTo("somebody: shopper staff");
        assertThat(get("/inside/vendor", token).statusCode()).isEqualTo(403);
    }

    @Test
    @RunAsClient
    void guardsTheApiByTheSameToken() throws Exception {
        String token = token();

        assertThat(get("/api/v1/me", "").statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/me", token).statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/vendor/offers", token).statusCode()).isEqualTo(403);
    }

    /** As the relay sends, but to one queue and without the mark by which the broker knows a duplicate. */
    private static void send(UUID event, RuleId rule) throws Exception {
        ConnectionFactory broker = InitialContext.doLookup("jms/sandaga");
        try (JMSContext context = broker.createContext()) {
            TextMessage message = context.createTextMessage(Json.write(new CommissionRuleRetired(rule, null)));
            message.setStringProperty("eventId", event.toString());
            message.setLongProperty("sequence", 1);
            message.setStringProperty("eventType", "commission.CommissionRuleRetired");
            message.setStringProperty("aggregate", rule.text());
            message.setStringProperty("occurredAt", Instant.now().toString());
            message.setStringProperty("JMSXGroupID", rule.text());
            context.createProducer().send(context.createTopic("sandaga.events::sandaga.events.search"), message);
        }
    }

    private static List<String> received(UUID event) throws Exception {
        return Outside.column("select consumer from shared.inbox where event_id = ?", event);
    }

    private static Job job(String name, Runnable work) {
        return new Job() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration every() {
                return Duration.ofHours(1);
            }

            @Override
            public void run() {
                work.run();
            }
        };
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String token() throws Exception {
        String body = "{\"email\": \"%s\", \"password\": \"%s\"}"
                .formatted(
                        Surroundings.get().administrator().user(),
                        Surroundings.get().administrator().password());
        HttpRequest request = HttpRequest.newBuilder(at("/api/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        String answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return answer.replaceAll("(?s).*\"accessToken\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private static HttpResponse<String> get(String path, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create(Surroundings.get().url() + path);
    }
}
