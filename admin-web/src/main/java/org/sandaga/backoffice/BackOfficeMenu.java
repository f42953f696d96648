package org.sandaga.backoffice;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.sandaga.portal.MenuCommand;
import org.sandaga.portal.MenuEntry;
import org.sandaga.portal.MenuGroup;
import org.sandaga.portal.MenuSource;
import org.sandaga.shared.MarketClock;
import org.sandaga.shared.Permission;

/** The places of the back office. */
@ApplicationScoped
public class BackOfficeMenu implements MenuSource {
    private final MarketClock clock;

    @Inject
    BackOfficeMenu(MarketClock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected BackOfficeMenu() {
        this(null);
    }

    @Override
    public List<MenuGroup> groups() {
        return List.of(
                new MenuGroup("", List.of(new MenuEntry("home", "home", "/", null, "h", true))),
                new MenuGroup(
                        "trade",
                        List.of(
                                daily("purchases", "cart", Permission.PURCHASE_READ, "p"),
                                daily("vendors", "shop", Permission.VENDOR_REVIEW, "v"))),
                new MenuGroup(
                        "catalogue",
                        List.of(
                                place("products", "tag", Permission.CATALOG_EDIT, "a"),
                                place("categories", "flow", Permission.CATALOG_EDIT, "c"),
                                place("imports", "upload", Permission.CATALOG_IMPORT, "n"))),
                new MenuGroup(
                        "money",
                        List.of(
                                daily("payouts", "wallet", Permission.PAYOUT_PROPOSE, "o"),
                                place("ledger", "book", Permission.LEDGER_READ, "l"),
                                place("journals", "list", Permission.LEDGER_READ, "j"),
                                place("rules", "scale", Permission.COMMISSION_EDIT, "r"),
                                place("flags", "warning", Permission.PURCHASE_READ, "f"),
                                place("reports", "chart", Permission.LEDGER_READ, "s"),
                                place("invariants", "shield", Permission.LEDGER_READ, "i"))),
                new MenuGroup("house", house()));
    }

    @Override
    public List<MenuCommand> commands() {
        return List.of(
                new MenuCommand("invariants.check", "check", "/invariants", Permission.LEDGER_READ, "check"),
                MenuCommand.opening("payouts.plan", "plus", "/payouts/plan", Permission.PAYOUT_PROPOSE),
                MenuCommand.opening("products.add", "plus", "/products/new", Permission.CATALOG_EDIT));
    }

    private List<MenuEntry> house() {
        List<MenuEntry> entries = new ArrayList<>(List.of(
                place("outbox", "server", Permission.MESSAGES_OPERATE, "e"),
                place("messages", "mail", Permission.MESSAGES_OPERATE, "m"),
                place("people", "team", Permission.ACCOUNTS_MANAGE, "u"),
                place("audit", "key", Permission.AUDIT_READ, "t"),
                place("settings", "gear", Permission.ACCOUNTS_MANAGE, "g")));
        if (clock.isMovable()) {
            entries.add(place("clock", "clock", Permission.CLOCK_MOVE, "k"));
        }
        return entries;
    }

    private static MenuEntry daily(String word, String icon, Permission needs, String key) {
        return new MenuEntry(word, icon, "/" + word, needs, key, true);
    }

    private static MenuEntry place(String word, String icon, Permission needs, String key) {
        return new MenuEntry(word, icon, "/" + word, needs, key, false);
    }
}
