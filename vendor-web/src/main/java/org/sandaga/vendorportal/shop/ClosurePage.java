package org.sandaga.vendorportal.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.portal.Desk;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Permission;
import org.sandaga.vendor.Shops;
import org.sandaga.vendor.VendorView;

/** Closes a shop for a time, after saying what that means, and opens it again. */
@Named
@RequestScoped
public class ClosurePage {
    private final Work work;
    private final Desk desk;
    private final Typed typed;
    private final Written written;
    private final Shops shops;
    private final BusinessTime time;
    private @Nullable VendorView shop;

    @Inject
    ClosurePage(Work work, Desk desk, Typed typed, Written written, Shops shops, BusinessTime time) {
        this.work = work;
        this.desk = desk;
        this.typed = typed;
        this.written = written;
        this.shops = shops;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ClosurePage() {
        this(null, null, null, null, null, null);
    }

    /** Closes or opens when a form is sent. */
    public void load() {
        desk.show(() -> {
            work.actor().requireVendor(Permission.SHOP_SETTINGS);
            if (work.isPost()) {
                desk.act(this::command);
            }
            shop = shops.own(work.actor());
            typed.offer("from", getToday());
        });
    }

    private String command() {
        if (work.text("do").equals("open")) {
            shops.closeBetween(work.actor(), null, null);
            return "?did=shop.opened";
        }
        Instant from = day("from");
        if (from == null) {
            throw new InvalidInput("from", "–");
        }
        LocalDate last = date("until");
        if (last != null && last.isBefore(Objects.requireNonNull(date("from")))) {
            throw new InvalidInput("until", written.with("≥ {0}", work.text("from")));
        }
        // the last day is one of the days closed
        shops.closeBetween(work.actor(), from, last == null ? null : start(last.plusDays(1)));
        return "?did=shop.closed";
    }

    private @Nullable Instant day(String field) {
        LocalDate date = date(field);
        return date == null ? null : start(date);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(written.zone()).toInstant();
    }

    private @Nullable LocalDate date(String field) {
        try {
            return work.text(field).isBlank() ? null : LocalDate.parse(work.text(field));
        } catch (DateTimeParseException notOne) {
            throw new InvalidInput(field, "2027-12-31");
        }
    }

    /** The day of the shop's clock, as a date field holds it. */
    public String getToday() {
        ZoneId zone = written.zone();
        return LocalDate.ofInstant(time.now(), zone).toString();
    }

    public VendorView getShop() {
        return Objects.requireNonNull(shop);
    }

    /** Whether a closure is going on or to come. */
    public boolean isPlanned() {
        VendorView now = getShop();
        return now.closedFrom() != null
                && (now.closedUntil() == null || now.closedUntil().isAfter(time.now()));
    }

    /** Whether it is closed at this moment. */
    public boolean isClosed() {
        return isPlanned() && !Objects.requireNonNull(getShop().closedFrom()).isAfter(time.now());
    }

    /** The last day closed, or null for an open end. */
    public @Nullable Instant getLast() {
        Instant until = getShop().closedUntil();
        return until == null ? null : until.minusSeconds(1);
    }
}
