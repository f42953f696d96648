package org.sandaga.sandbox.stripe;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;
import org.sandaga.sandbox.Router;
import org.sandaga.sandbox.SandboxSettings;
import org.sandaga.sandbox.StandIn;

/** Stripe as the sandbox plays it, put together. */
public final class StripeStandIn implements StandIn {
    private final StripeStore store;
    private final StripeApi api;
    private final Deliveries deliveries;
    private final PayPage payPage;
    private final OnboardingPage onboardingPage;
    private final StripeControl control;
    private final WebhookControl webhooks;
    private final Ticker ticker;

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
        Checkout checkout = new Checkout(store, events, payments, disputes, home);
        CheckoutSessions sessions = new CheckoutSessions(store, events, payments, home);
        Accounts accounts = new Accounts(store, events);
        payPage = new PayPage(store, checkout);
        onboardingPage = new OnboardingPage(store, accounts);
        control = new StripeControl(store, checkout, sessions, accounts, disputes, refunds, balance);
        webhooks = new WebhookControl(store, deliveries, post);
        List<Resource> resources = List.of(
                events,
                balance,
                payments,
                sessions,
                accounts,
                new AccountLinks(store, home),
                disputes,
                refunds,
                new Transfers(store, events, balance),
                new Reversals(store, events, balance));
        resources.forEach(resource -> resource.operations(api));
        ticker = new Ticker(() -> store.change(() -> {
            sessions.expireOverdue();
            checkout.settleDue();
            return true;
        }));
        deliveries.resume();
    }

    List<StripeApi.Operation> operations() {
        return api.operations();
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
        ticker.close();
        deliveries.close();
        store.close();
    }
}
