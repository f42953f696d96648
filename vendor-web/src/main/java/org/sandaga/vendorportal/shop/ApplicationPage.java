package org.sandaga.vendorportal.shop;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.portal.Desk;
import org.sandaga.portal.TextFields;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.shared.Input;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.Establishment;
import org.sandaga.vendor.Shops;
import org.sandaga.vendor.VendorApplication;
import org.sandaga.vendor.VendorDecision;
import org.sandaga.vendor.VendorKind;
import org.sandaga.vendor.VendorStatus;
import org.sandaga.vendor.VendorView;
import org.sandaga.vendor.Vendors;

/** What a vendor applied with, what the operator says to it, and the way to mend it and send it again. */
@Named
@RequestScoped
public class ApplicationPage {
    private final Work work;
    private final Desk desk;
    private final Typed typed;
    private final TextFields texts;
    private final Markets markets;
    private final Vendors vendors;
    private final Shops shops;
    private @Nullable VendorView shop;

    @Inject
    ApplicationPage(
            Work work, Desk desk, Typed typed, TextFields texts, Markets markets, Vendors vendors, Shops shops) {
        this.work = work;
        this.desk = desk;
        this.typed = typed;
        this.texts = texts;
        this.markets = markets;
        this.vendors = vendors;
        this.shops = shops;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ApplicationPage() {
        this(null, null, null, null, null, null, null);
    }

    /** Sends it when the form is sent, and fills the fields. */
    public void load() {
        desk.open(this::send, this::read);
    }

    private String send() {
        VendorId vendor = work.actor().requireVendor(Permission.SHOP_SETTINGS);
        vendors.send(
                work.actor(),
                vendor,
                typed.number("version"),
                new VendorApplication(
                        work.text("displayName"),
                        work.text("legalName"),
                        kind(),
                        work.text("country"),
                        work.text("email"),
                        texts.read("description"),
                        work.text("language"),
                        new Establishment(
                                Input.text("address", work.text("address"), Establishment.LONGEST_ADDRESS),
                                work.text("registerNumber"))));
        return "?did=application.sent";
    }

    private VendorKind kind() {
        return Arrays.stream(VendorKind.values())
                .filter(each -> each.name().equals(work.text("kind")))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("kind", "–"));
    }

    private void read() {
        work.actor().requireVendor(Permission.SHOP_SETTINGS);
        VendorView own = shops.own(work.actor());
        typed.offer("displayName", own.displayName());
        typed.offer("legalName", own.legalName());
        typed.offer("kind", own.kind());
        typed.offer("country", own.country());
        typed.offer("address", own.establishment().address());
        typed.offer("registerNumber", own.establishment().registerNumber());
        typed.offer("email", own.email());
        typed.offer("language", own.language());
        texts.offer("description", own.description());
        shop = own;
    }

    public VendorView getShop() {
        return Objects.requireNonNull(shop);
    }

    /** Why it stands as it does, in the operator's words; empty for what sells, and where there is nothing to say. */
    public String getReason() {
        List<VendorDecision> decisions = getShop().decisions();
        return decisions.isEmpty() || getShop().status() == VendorStatus.APPROVED
                ? ""
                : decisions.getLast().reason();
    }

    /** How the notice looks that says where it stands. */
    public String getTone() {
        return switch (getShop().status()) {
            case APPROVED -> "ok";
            case CHANGES_REQUESTED, RESTRICTED -> "warn";
            case SUSPENDED, TERMINATED, REJECTED -> "bad";
            case DRAFT, SUBMITTED, IN_REVIEW -> "";
        };
    }

    public VendorKind[] getKinds() {
        return VendorKind.values();
    }

    /** Where one can sell, and the country that the application names. */
    public List<String> getCountries() {
        return Stream.concat(
                        markets.all().stream().map(MarketView::code),
                        Stream.of(getShop().country()))
                .distinct()
                .toList();
    }
}
