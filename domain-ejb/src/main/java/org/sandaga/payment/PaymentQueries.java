package org.sandaga.payment;

import java.net.URI;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/** Reads how payments stand. */
@Dependent
class PaymentQueries {
    private final Sql sql;

    @Inject
    PaymentQueries(Sql sql) {
        this.sql = sql;
    }

    PaymentView view(PurchaseId purchase) {
        return sql.first("""
                select u.currency, u.total_minor, u.abandoned_at is not null as abandoned,
                       coalesce(p.captured_minor, 0) as captured, coalesce(p.refunded_minor, 0) as refunded,
                       t.status, t.page,
                       (select a.provider from payment.attempt a
                        where a.payment_id = p.id and a.status = 'CAPTURED') as provider
                from ordering.purchase u
                left join payment.payment p on p.purchase_id = u.id
                left join lateral (select * from payment.attempt a where a.purchase_id = u.id
                                   order by a.id desc limit 1) t on true
                where u.id = ?""", PaymentQueries::view, purchase).orElseThrow(() -> new NotFound(purchase));
    }

    private static PaymentView view(Row row) {
        PaymentView.Progress progress = progress(row);
        @Nullable String page = row.maybeText("page");
        return new PaymentView(
                progress,
                row.money("total_minor", "currency"),
                row.money("captured", "currency"),
                row.money("refunded", "currency"),
                progress == PaymentView.Progress.WAITING && page != null ? URI.create(page) : null,
                row.maybeText("provider"));
    }

    private static PaymentView.Progress progress(Row row) {
        if (row.number("captured") > 0) {
            boolean allBack = row.number("captured") == row.number("refunded");
            return allBack ? PaymentView.Progress.REFUNDED : PaymentView.Progress.PAID;
        }
        if (row.flag("abandoned")) {
            return PaymentView.Progress.GIVEN_UP;
        }
        @Nullable String status = row.maybeText("status");
        if (status == null) {
            return PaymentView.Progress.NOT_BEGUN;
        }
        return AttemptStatus.valueOf(status).isLive() ? PaymentView.Progress.WAITING : PaymentView.Progress.NOT_PAID;
    }

    List<RefundRow> refunds(PurchaseId purchase) {
        return sql.list("""
                select r.*, a.vendor_order_id from payment.refund r
                join payment.payment p on p.id = r.payment_id
                left join payment.refund_allocation x on x.refund_id = r.id
                left join payment.allocation a on a.id = x.allocation_id
                where p.purchase_id = ? order by r.id""", PaymentQueries::refund, purchase);
    }

    private static RefundRow refund(Row row) {
        return new RefundRow(
                new RefundId(row.uuid("id")),
                row.maybeUuid("vendor_order_id") == null ? null : new VendorOrderId(row.uuid("vendor_order_id")),
                row.money("amount_minor", "currency"),
                row.choice("status", Refund.Status.class),
                row.text("reason"),
                row.instant("requested_at"),
                row.maybeInstant("confirmed_at"));
    }
}
