package org.sandaga.payment;

import java.net.URI;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.ordering.Abandonment;
import org.sandaga.ordering.Bill;
import org.sandaga.ordering.PurchaseId;

/** Sends shoppers to a hosted page, one open page for each purchase; never inside a transaction. */
@Dependent
class HostedPages {
    private final Gateways gateways;
    private final AttemptDesk attempts;
    private final SettlementDesk settlements;
    private final Settling settling;

    @Inject
    HostedPages(Gateways gateways, AttemptDesk attempts, SettlementDesk settlements, Settling settling) {
        this.gateways = gateways;
        this.attempts = attempts;
        this.settlements = settlements;
        this.settling = settling;
    }

    PaymentPage open(Bill bill, URI successUrl, URI cancelUrl) {
        PaymentGateway gateway = gateways.current();
        String currency = bill.total().currency();
        if (!gateway.takes(currency)) {
            throw new CurrencyNotTaken(gateway.provider(), currency);
        }
        Attempt attempt = fresh(bill.purchase(), gateway, successUrl, cancelUrl);
        Attempt opened = attempt.page() == null ? settling.open(gateways.of(attempt.provider()), attempt) : attempt;
        URI page = opened.page();
        if (page == null || !opened.status().isLive()) {
            throw new PurchaseNotPayable(bill.number());
        }
        return new PaymentPage(opened.id(), page);
    }

    /** The live attempt; one whose page has closed by itself is settled and another begun. */
    private Attempt fresh(PurchaseId purchase, PaymentGateway gateway, URI successUrl, URI cancelUrl) {
        Attempt attempt = attempts.begin(purchase, gateway.provider(), successUrl, cancelUrl);
        if (!attempts.hasClosed(attempt) || settling.ask(attempt).status().isLive()) {
            return attempt;
        }
        return attempts.begin(purchase, gateway.provider(), successUrl, cancelUrl);
    }

    /** Asks the provider for news of the open page. */
    void refresh(PurchaseId purchase) {
        attempts.liveOf(purchase).forEach(settling::ask);
    }

    void giveUp(Bill bill) {
        attempts.liveOf(bill.purchase()).forEach(settling::close);
        if (!settlements.abandonUnlessLive(bill.purchase(), Abandonment.GIVEN_UP_BY_SHOPPER)) {
            throw new PurchaseNotPayable(bill.number());
        }
    }
}
