package org.sandaga.vendorportal;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.sandaga.portal.MenuCommand;
import org.sandaga.portal.MenuEntry;
import org.sandaga.portal.MenuGroup;
import org.sandaga.portal.MenuSource;
import org.sandaga.portal.MyShops;
import org.sandaga.shared.Permission;

/** The places of the vendors' portal. */
@ApplicationScoped
public class VendorMenu implements MenuSource {
    private final MyShops shops;

    @Inject
    VendorMenu(MyShops shops) {
        this.shops = shops;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VendorMenu() {
        this(null);
    }

    @Override
    public List<MenuGroup> groups() {
        return List.of(
                new MenuGroup("", List.of(new MenuEntry("home", "home", "/", null, "h", true))),
                new MenuGroup(
                        "trade",
                        List.of(
                                new MenuEntry("orders", "box", "/orders", Permission.SHOP_ORDERS, "o", true),
                                new MenuEntry("offers", "tag", "/offers", Permission.SHOP_OFFERS, "v", true),
                                new MenuEntry("stock", "list", "/stock", Permission.SHOP_OFFERS, "s", false),
                                new MenuEntry("proposals", "picture", "/proposals", Permission.SHOP_OFFERS, "c", false),
                                new MenuEntry("imports", "upload", "/imports", Permission.SHOP_OFFERS, "i", false))),
                new MenuGroup(
                        "money",
                        List.of(
                                new MenuEntry("finance", "wallet", "/finance", Permission.SHOP_FINANCE, "f", true),
                                new MenuEntry("payouts", "card", "/payouts", Permission.SHOP_FINANCE, "p", false),
                                new MenuEntry("account", "key", "/shop/account", Permission.SHOP_FINANCE, "k", false))),
                new MenuGroup("house", Stream.concat(application(), house()).toList()));
    }

    @Override
    public List<MenuCommand> commands() {
        return List.of(
                MenuCommand.opening("offers.sell", "plus", "/offers/sell", Permission.SHOP_OFFERS),
                MenuCommand.opening("proposals.new", "plus", "/proposals/new", Permission.SHOP_OFFERS),
                MenuCommand.opening("closure.do", "pause", "/shop/closure", Permission.SHOP_SETTINGS));
    }

    /** Once it is decided on, nobody needs it day by day. */
    private Stream<MenuEntry> application() {
        return shops.isAny() && shops.getCurrent().status().isApplying()
                ? Stream.of(new MenuEntry("application", "edit", "/application", Permission.SHOP_SETTINGS, "a", true))
                : Stream.empty();
    }

    private static Stream<MenuEntry> house() {
        return Stream.of(
                new MenuEntry("shop", "shop", "/shop", Permission.SHOP_SETTINGS, "b", false),
                new MenuEntry("team", "team", "/team", Permission.SHOP_TEAM, "e", false));
    }
}
