package org.sandaga.shipping;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Keeps what vendors ask for a package. */
@Dependent
class ShippingRates {
    private final Sql sql;

    @Inject
    ShippingRates(Sql sql) {
        this.sql = sql;
    }

    void set(VendorId vendor, ShippingRate rate) {
        sql.update(
                """
                insert into shipping.rate (vendor_id, market, currency, amount_minor, min_days, max_days, version)
                values (?, ?, ?, ?, ?, ?, 1) on conflict (vendor_id, market) do update set
                  currency = excluded.currency, amount_minor = excluded.amount_minor,
                  min_days = excluded.min_days, max_days = excluded.max_days, version = shipping.rate.version + 1""",
                vendor,
                rate.market(),
                rate.price().currency(),
                rate.price().minor(),
                rate.minDays(),
                rate.maxDays());
    }

    boolean remove(VendorId vendor, String market) {
        return sql.update("delete from shipping.rate where vendor_id = ? and market = ?", vendor, market) == 1;
    }

    List<ShippingRate> of(VendorId vendor) {
        return sql.list("""
                select market, currency, amount_minor, min_days, max_days from shipping.rate
                where vendor_id = ? order by market""", ShippingRates::rate, vendor);
    }

    /** The rates of those vendors that ship to the market. */
    Map<VendorId, ShippingRate> to(String market, Collection<VendorId> vendors) {
        Map<VendorId, ShippingRate> found = new HashMap<>();
        sql.list("""
                        select vendor_id, market, currency, amount_minor, min_days, max_days from shipping.rate
                        where market = ? and vendor_id = any(?)""", row -> Map.entry(new VendorId(row.uuid("vendor_id")), rate(row)), market, vendors)
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    private static ShippingRate rate(Row row) {
        return new ShippingRate(
                row.text("market"),
                row.money("amount_minor", "currency"),
                row.count("min_days"),
                row.count("max_days"));
    }
}
