package org.sandaga.vendorportal.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.sandaga.analytics.ShopTask;

/** Where each thing to do is done. */
@Named
@ApplicationScoped
public class TaskPaths {

    /** The page, below the portal's path. */
    public String path(ShopTask task) {
        return switch (task.kind()) {
            case ACCEPT_NOW, ACCEPT -> "/orders?tab=accept";
            case SHIP, SHIP_REST -> "/orders?tab=ship";
            case SHIP_LATE -> "/orders?tab=late";
            case PAYOUT_DECLINED -> "/payouts";
            case FIRST_OFFER -> "/offers/sell";
            case SET_RATES -> "/shop/rates";
            case OPEN_ACCOUNT -> "/shop/account";
            case SOLD_OUT -> "/offers?sold=out";
            case LOW_STOCK -> "/offers?status=LIVE&sort=stock";
            case MEND_PRODUCT -> "/proposals?status=REVISION";
            case REOPEN -> "/shop/closure";
            case SUBMIT_APPLICATION, MEND_APPLICATION -> "/application";
        };
    }

    /** An icon of the house. */
    public String icon(ShopTask task) {
        return switch (task.kind()) {
            case ACCEPT_NOW, SHIP_LATE -> "clock";
            case ACCEPT -> "check";
            case SHIP, SHIP_REST, SET_RATES -> "truck";
            case FIRST_OFFER -> "tag";
            case PAYOUT_DECLINED -> "warning";
            case OPEN_ACCOUNT -> "wallet";
            case SOLD_OUT, LOW_STOCK -> "box";
            case MEND_PRODUCT -> "edit";
            case REOPEN, SUBMIT_APPLICATION, MEND_APPLICATION -> "shop";
        };
    }

    /** How pressing it looks. */
    public String tone(ShopTask task) {
        return switch (task.kind()) {
            case ACCEPT_NOW, SHIP_LATE, PAYOUT_DECLINED, MEND_APPLICATION -> "bad";
            case ACCEPT, SHIP, SHIP_REST, FIRST_OFFER, SET_RATES, OPEN_ACCOUNT, SOLD_OUT, SUBMIT_APPLICATION -> "warn";
            default -> "";
        };
    }
}
