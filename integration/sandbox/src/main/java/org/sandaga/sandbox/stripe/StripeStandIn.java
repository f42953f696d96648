package org.sandaga.sandbox.stripe;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;
import org.sandaga.sandbox.Router;
import org.sandaga.sandbox.SandboxSettings;
import org.sandaga.sandbox.StandIn;

/** Stripe as the sandbox plays it, put together. */
public final class StripeStandIn implements StandIn {
    private static final Logger LOG = Logger.getLogger(StripeStandIn.class.getName());
    private static final Duration TICK = Duration.ofMillis(500);

    private final StripeStore store;
    private final StripeApi api;
    private final Deliveries deliveries;
    private final Checkout checkout;
    private final CheckoutSessions sessions;
    private final PayPage payPage;
    private final OnboardingPage onboardingPage;
    private final StripeControl control;
    private final WebhookControl webhooks;
    private final Thread ticking;

    /**
     * Puts it together and takes up what a restart interrupted.
     *
     * @param home address of the sandbox, for the hosted pages
     */
    public StripeStandIn(SandboxSettings settings, Clock clock, Supplier<String> home) {
        store = new StripeStore(settings.data(), clock);
        api = new StripeApi(store, settings.stripeKey());
        WebhookPost post = new WebhookPost(settings.webhookUrl(), settings.webhookSecret(), clock);
        deliveries = new Deliveries(store, post, settings.webhookBackoff());
        Events events = new Events(store, deliveries);
        BalanceTransactions balance = new BalanceTransactions(store, settings.feeBasisPoints());
        Payments payments = new Payments(store, events, balance);
        Disputes disputes = new Disputes(store, events, balance);
        Refunds refunds = new Refunds(store, events, balance);
        checkout = new Checkout(store, events, payments, disputes, home);
        sessions = new CheckoutSessions(store, events, payments, home);
        Accounts accounts = new Accounts(store, events, home);
        payPage = new PayPage(store, checkout);
        onboardingPage = new OnboardingPage(store, accounts);
        control = new StripeControl(store, checkout, sessions, accounts, disputes, refunds, balance);
        webhooks = new WebhookControl(store, deliveries, post);
        events.operations(api);
        balance.operations(api);
        payments.operations(api);
        sessions.operations(api);
        accounts.operations(api);
        disputes.operations(api);
        refunds.operations(api);
        new Transfers(store, events, balance).operations(api);
        ticking = Thread.ofVirtual().start(this::tick);
        deliveries.resume();
    }

    java.util.List<StripeApi.Operation> operations() {
        return api.operations();
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(TICK);
                doWhatIsDue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void doWhatIsDue() {
        try {
            store.change(() -> {
                sessions.expireOverdue();
                checkout.settleDue();
                return true;
            });
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "what is due could not be done", e);
        }
    }

    @Override
    public void routes(Router router) {
        api.routes(router);
        payPage.routes(router);
        onboardingPage.routes(router);
        control.routes(router);
        webhooks.routes(router);
    }

    @Override
    public ObjectNode state() {
        ObjectNode state = Json.object();
        state.set("stripe", store.change(store::counts));
        state.set("webhook_rules", webhooks.rules());
        state.set("webhooks", deliveries.states());
        return state;
    }

    @Override
    public void reset() {
        store.reset();
        deliveries.rules.clear();
    }

    @Override
    public void close() {
        ticking.interrupt();
        deliveries.close();
        store.close();
    }
}
