package org.sandaga.vendorportal.finance;

import java.time.LocalDate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.ledger.AccountType;
import org.sandaga.ledger.JournalKind;
import org.sandaga.payout.PayoutId;
import org.sandaga.portal.Work;
import org.sandaga.shared.Permission;

/** Knows the movements behind an amount, below the portal; none for whoever may not read them. */
@Named("trail")
@RequestScoped
public class MoneyTrail {
    private final Work work;

    @Inject
    MoneyTrail(Work work) {
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MoneyTrail() {
        this(null);
    }

    /** What was moved for an order of a number; a sale is booked under that of its purchase. */
    public String of(String order) {
        return movements("reference=" + purchase(order));
    }

    /** The number of the purchase that an order is part of; that of a purchase stays as it is. */
    static String purchase(String order) {
        return order.replaceFirst("-\\d+$", "");
    }

    /** What was moved on an account in a currency. */
    public String on(AccountType account, String currency) {
        return movements("account=" + account.name() + "&currency=" + currency);
    }

    /** What was moved for one reason in a currency. */
    public String by(JournalKind kind, String currency) {
        return movements("kind=" + kind.name() + "&currency=" + currency);
    }

    /** What was moved with a payout. */
    public String with(PayoutId payout) {
        return movements("payout=" + payout.text());
    }

    /** What was sold in a currency from a day on. */
    public String sold(LocalDate from, String currency) {
        return movements("kind=" + JournalKind.CAPTURED.name() + "&currency=" + currency + "&from=" + from);
    }

    private String movements(String wanted) {
        return work.actor().may(Permission.SHOP_FINANCE) ? "/finance?" + wanted : "";
    }
}
