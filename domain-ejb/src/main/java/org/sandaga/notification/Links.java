package org.sandaga.notification;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.PurchaseView;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.payout.PayoutId;

/** Where the buttons of letters lead, below the site's address. */
final class Links {
    private static final String TOKEN = "?token=" + Letter.SECRET;

    private Links() {}

    static String emailProof(String language) {
        return "/" + language + "/account/verify" + TOKEN;
    }

    static String passwordReset(String language) {
        return "/" + language + "/account/reset" + TOKEN;
    }

    static String passwordForgotten(String language) {
        return "/" + language + "/account/forgotten";
    }

    /** A guest's by a secret, an account's behind its sign-in. */
    static String purchase(PurchaseView purchase) {
        return purchase.customer() == null
                ? "/" + purchase.language() + "/track/" + purchase.number() + TOKEN
                : account(purchase.language(), purchase.id());
    }

    private static String account(String language, PurchaseId purchase) {
        return "/" + language + "/account/purchases/" + purchase.text();
    }

    static String invitation() {
        return "/vendor/join" + TOKEN;
    }

    static String shop() {
        return "/vendor/";
    }

    static String application() {
        return "/vendor/application";
    }

    static String shopPayout(PayoutId payout) {
        return "/vendor/payouts/" + payout.text();
    }

    static String shopOrder(VendorOrderId order) {
        return "/vendor/orders/" + order.text();
    }
}
