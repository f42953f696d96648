package org.sandaga.connectors.stripe;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.checkout.Session;

import org.sandaga.payment.HostedPayment;
import org.sandaga.payment.PaymentGateway;
import org.sandaga.payment.PaymentState;
import org.sandaga.payment.ProviderEvent;
import org.sandaga.payment.RefundState;
import org.sandaga.payment.StartPayment;
import org.sandaga.payment.StartRefund;
import org.sandaga.shared.SystemTime;

/** Takes shoppers' money by Stripe's hosted checkout. */
@ApplicationScoped
class StripeGateway implements PaymentGateway {
    private final StripeSettings settings;
    private final StripeCalls calls;
    private final SystemTime time;

    @Inject
    StripeGateway(StripeSettings settings, StripeCalls calls, SystemTime time) {
        this.settings = settings;
        this.calls = calls;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    StripeGateway() {
        this(null, null, null);
    }

    @Override
    public String provider() {
        return StripeSettings.NAME;
    }

    @Override
    public boolean isConnected() {
        return settings.isConnected();
    }

    @Override
    public String merchant() {
        return settings.account();
    }

    @Override
    public boolean takes(String currency) {
        return StripeAmounts.takes(currency);
    }

    @Override
    public HostedPayment start(StartPayment payment, String idempotencyKey) {
        return calls.ask(stripe -> {
            Session session = stripe.v1()
                    .checkout()
                    .sessions()
                    .create(CheckoutRequest.of(payment), StripeCalls.under(idempotencyKey));
            return new HostedPayment(session.getId(), URI.create(session.getUrl()));
        });
    }

    @Override
    public Optional<PaymentState> fetch(String reference) {
        return calls.find(stripe -> {
            Session session = stripe.v1().checkout().sessions().retrieve(reference, CheckoutAnswer.WHOLE);
            return new CheckoutAnswer(session, settings.account()).state();
        });
    }

    @Override
    public void expire(String reference) {
        calls.ask(stripe -> {
            try {
                return stripe.v1().checkout().sessions().expire(reference).getId();
            } catch (InvalidRequestException closedAlready) {
                return reference;
            }
        });
    }

    @Override
    public RefundState refund(StartRefund refund, String idempotencyKey) {
        return calls.look(stripe ->
                        StripeRefunds.before(stripe, refund, idempotencyKey).map(StripeRefunds::state))
                .orElseGet(() ->
                        calls.ask(stripe -> StripeRefunds.state(StripeRefunds.create(stripe, refund, idempotencyKey))));
    }

    @Override
    public Optional<RefundState> fetchRefund(String reference) {
        return calls.find(stripe -> StripeRefunds.state(stripe.v1().refunds().retrieve(reference)));
    }

    @Override
    public ProviderEvent verify(byte[] body, Map<String, String> headers) {
        return new StripeEvents(settings.webhookSecrets(), settings.account()).read(body, headers, time.now());
    }
}
