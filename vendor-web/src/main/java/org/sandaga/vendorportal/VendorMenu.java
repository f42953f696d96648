package org.sandaga.vendorportal;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.sandaga.portal.MenuEntry;
import org.sandaga.portal.MenuGroup;
import org.sandaga.portal.MenuSource;
import org.sandaga.shared.Permission;

/** The places of the vendors' portal. */
@ApplicationScoped
public class VendorMenu implements MenuSource {

    @Override
    public List<MenuGroup> groups() {
        return List.of(
                new MenuGroup("", List.of(new MenuEntry("home", "home", "/", null, "h", true))),
                new MenuGroup(
                        "trade",
                        List.of(
                                new MenuEntry("orders", "box", "/orders", Permission.SHOP_ORDERS, "o", true),
                                new MenuEntry("offers", "tag", "/offers", Permission.SHOP_OFFERS, "v", true),
                                new MenuEntry("proposals", "picture", "/proposals", Permission.SHOP_OFFERS, "c", false),
                                new MenuEntry("imports", "upload", "/imports", Permission.SHOP_OFFERS, "i", false))),
                new MenuGroup(
                        "money",
                        List.of(
                                new MenuEntry("finance", "wallet", "/finance", Permission.SHOP_FINANCE, "f", true),
                                new MenuEntry("payouts", "card", "/payouts", Permission.SHOP_FINANCE, "p", false),
                                new MenuEntry("account", "key", "/shop/account", Permission.SHOP_FINANCE, "k", false))),
                new MenuGroup(
                        "house",
                        List.of(
                                new MenuEntry("shop", "shop", "/shop", Permission.SHOP_SETTINGS, "b", false),
                                new MenuEntry("team", "team", "/team", Permission.SHOP_TEAM, "e", false))));
    }
}
