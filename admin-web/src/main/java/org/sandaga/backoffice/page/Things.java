package org.sandaga.backoffice.page;

import java.util.Map;

/** Knows the page of a thing by its public id. */
public final class Things {
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("pur", "/purchases/"),
            Map.entry("ven", "/vendors/"),
            Map.entry("run", "/payouts/"),
            Map.entry("pay", "/transfers/"),
            Map.entry("jrn", "/journals/"),
            Map.entry("acc", "/ledger/"),
            Map.entry("prd", "/products/"),
            Map.entry("usr", "/people/"),
            Map.entry("com", "/rules/"),
            Map.entry("cat", "/categories/"),
            Map.entry("set", "/settings/"),
            Map.entry("imp", "/imports/"));

    private static final int PREFIX = 3;

    private Things() {}

    /** Where it is shown, below the portal; empty when it has no page. */
    public static String path(String id) {
        String page = id.length() > PREFIX ? PAGES.get(id.substring(0, PREFIX)) : null;
        return page == null ? "" : page + id;
    }
}
