package org.sandaga.backoffice.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.ledger.AccountType;
import org.sandaga.ledger.JournalKind;
import org.sandaga.portal.Work;
import org.sandaga.shared.Id;
import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;

/** Knows the journals or accounts behind an amount, below the portal; none for whoever may not read the books. */
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

    /** The journals about a purchase, an order or a payout. */
    public String about(Id thing) {
        return books("/journals?about=" + thing.text());
    }

    /** Those of one kind. */
    public String about(Id thing, JournalKind kind) {
        return books("/journals?kind=" + kind.name() + "&about=" + thing.text());
    }

    /** The journals of a kind that know their cause by a number. */
    public String of(String number, JournalKind kind) {
        return books(
                "/journals?kind=" + kind.name() + "&reference=" + URLEncoder.encode(number, StandardCharsets.UTF_8));
    }

    /** The journals of a kind in a currency on some days. */
    public String over(JournalKind kind, String currency, LocalDate from, LocalDate through) {
        return books(
                "/journals?kind=" + kind.name() + "&currency=" + currency + "&from=" + from + "&through=" + through);
    }

    /** The accounts of a vendor, in all currencies. */
    public String accounts(VendorId vendor) {
        return books("/ledger?vendor=" + vendor.text());
    }

    /** The accounts of a type, in all currencies. @param vendor null for all */
    public String accounts(@Nullable VendorId vendor, AccountType type) {
        return books("/ledger?type=" + type.name() + (vendor == null ? "" : "&vendor=" + vendor.text()));
    }

    /** The accounts in a currency. @param vendor null for all @param type null for every one */
    public String accounts(@Nullable VendorId vendor, @Nullable AccountType type, String currency) {
        return books("/ledger?currency=" + currency
                + (vendor == null ? "" : "&vendor=" + vendor.text())
                + (type == null ? "" : "&type=" + type.name()));
    }

    /** What was sold on some days, which the report leads on from. */
    public String report(String currency, LocalDate from, LocalDate through) {
        return books("/reports?currency=" + currency + "&from=" + from + "&through=" + through);
    }

    private String books(String path) {
        return work.actor().may(Permission.LEDGER_READ) ? path : "";
    }
}
