package org.sandaga.shared;

/** What an actor may do; doors check these, roles in {@code identity} and {@code vendor} bundle them. */
public enum Permission {
    // the operator's staff
    VENDOR_REVIEW,
    CATALOG_EDIT,
    CATALOG_IMPORT,
    COMMISSION_EDIT,
    PURCHASE_READ,
    PURCHASE_OPERATE,
    LEDGER_READ,
    PAYOUT_PROPOSE,
    PAYOUT_APPROVE,
    MESSAGES_OPERATE,
    ACCOUNTS_MANAGE,
    AUDIT_READ,
    CLOCK_MOVE,
    // a vendor's members, within their vendor
    SHOP_ORDERS,
    SHOP_OFFERS,
    SHOP_FINANCE,
    SHOP_SETTINGS,
    SHOP_TEAM
}
