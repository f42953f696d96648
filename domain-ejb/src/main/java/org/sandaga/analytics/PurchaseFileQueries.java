package org.sandaga.analytics;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.payment.AttemptId;
import org.sandaga.payment.RefundId;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/** Reads what belongs to one purchase. */
@Dependent
class PurchaseFileQueries {
    private final Sql sql;

    @Inject
    PurchaseFileQueries(Sql sql) {
        this.sql = sql;
    }

    /** Its vendor orders. @throws NotFound when there is no such purchase */
    List<VendorOrderId> orders(PurchaseId purchase) {
        List<VendorOrderId> orders = sql.list(
                "select id from ordering.vendor_order where purchase_id = ? order by position",
                row -> new VendorOrderId(row.uuid("id")),
                purchase);
        if (orders.isEmpty()) {
            throw new NotFound(purchase);
        }
        return orders;
    }

    List<PurchaseFile.Attempt> attempts(PurchaseId purchase) {
        return sql.list(
                """
                select t.*, coalesce(t.fee_currency, t.currency) as fee_in from payment.attempt t
                where t.payment_id = (select id from payment.payment where purchase_id = ?) order by t.id""",
                row -> new PurchaseFile.Attempt(
                        new AttemptId(row.uuid("id")),
                        row.text("provider"),
                        row.text("status"),
                        row.money("amount_minor", "currency"),
                        row.maybeText("reference"),
                        row.maybeText("failure"),
                        row.maybeMoney("fee_minor", "fee_in"),
                        row.instant("started_at")),
                purchase);
    }

    List<PurchaseFile.Share> allocations(PurchaseId purchase) {
        return sql.list("""
                select a.*, p.currency from payment.allocation a join payment.payment p on p.id = a.payment_id
                where p.purchase_id = ? order by a.vendor_order_number""", PurchaseFileQueries::share, purchase);
    }

    private static PurchaseFile.Share share(Row row) {
        return new PurchaseFile.Share(
                new VendorOrderId(row.uuid("vendor_order_id")),
                row.text("vendor_order_number"),
                row.money("share_minor", "currency"),
                row.money("captured_minor", "currency"),
                row.money("claimed_minor", "currency"),
                row.money("refunded_minor", "currency"));
    }

    List<PurchaseFile.Return> refunds(PurchaseId purchase) {
        return sql.list("""
                select r.*, a.vendor_order_number from payment.refund r
                join payment.payment p on p.id = r.payment_id
                left join payment.refund_allocation x on x.refund_id = r.id
                left join payment.allocation a on a.id = x.allocation_id
                where p.purchase_id = ? order by r.id""", PurchaseFileQueries::refund, purchase);
    }

    private static PurchaseFile.Return refund(Row row) {
        return new PurchaseFile.Return(
                new RefundId(row.uuid("id")),
                row.maybeText("vendor_order_number"),
                row.money("amount_minor", "currency"),
                row.text("status"),
                row.text("reason"),
                row.maybeText("failure"),
                row.instant("requested_at"),
                row.maybeInstant("confirmed_at"));
    }

    List<PurchaseFile.Fee> commissions(PurchaseId purchase) {
        return sql.list("""
                select c.* from ordering.commission_line c join ordering.vendor_order o on o.id = c.vendor_order_id
                where o.purchase_id = ? order by o.position, c.id""", PurchaseFileQueries::fee, purchase);
    }

    private static PurchaseFile.Fee fee(Row row) {
        return new PurchaseFile.Fee(
                new VendorOrderId(row.uuid("vendor_order_id")),
                row.money("base_minor", "currency"),
                row.money("amount_minor", "currency"),
                row.money("tax_minor", "currency"),
                row.texts("explanation"));
    }

    List<PurchaseFile.Happening> events(Collection<String> things) {
        return sql.list(
                """
                select type, aggregate, actor, occurred_at from audit.record where aggregate = any(?)
                order by id limit 200""",
                row -> new PurchaseFile.Happening(
                        row.text("type"), row.text("aggregate"), row.text("actor"), row.instant("occurred_at")),
                things);
    }
}
