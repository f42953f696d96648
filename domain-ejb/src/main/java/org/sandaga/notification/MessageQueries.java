package org.sandaga.notification;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Row;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Sorting;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Reads messages for staff, the newest first, in one statement. */
@Dependent
class MessageQueries {
    private static final Sorting ROWS = Sorting.by("madeAt", "id", "id").or("recipient", "recipient");

    private final Sql sql;

    @Inject
    MessageQueries(Sql sql) {
        this.sql = sql;
    }

    boolean exists(MessageId id) {
        return sql.first("select id from notification.message where id = ?", row -> row.uuid("id"), id)
                .isPresent();
    }

    Slice<MessageRow> list(MessageFilter filter, SliceRequest page) {
        @Nullable MessageId after = page.after() == null ? null : MessageId.parse(page.after());
        return Slice.of(
                sql.list(
                        """
                        select id, kind, subject, recipient, language, purchase_id, vendor_id, status, attempts,
                               perhaps_twice, reason, send_before, made_at, ended_at
                        from notification.message
                        where (?::uuid is null or purchase_id = ?) and (?::uuid is null or vendor_id = ?)
                          and (?::text is null or status = ?) and (?::uuid is null or id < ?)
                          and (?::text is null or strpos(lower(recipient), lower(?::text)) > 0)
                          and (?::text is null or kind = upper(replace(?::text, '-', '_')))
                        order by id desc limit ?""",
                        MessageQueries::row,
                        filter.purchase(),
                        filter.purchase(),
                        filter.vendor(),
                        filter.vendor(),
                        filter.status(),
                        filter.status(),
                        after,
                        after,
                        filter.recipient(),
                        filter.recipient(),
                        filter.kind(),
                        filter.kind(),
                        page.size() + 1),
                page.size(),
                row -> row.id().text());
    }

    Listing<MessageRow> list(MessageFilter filter, ListRequest page) {
        return sql.listing(
                """
                select id, kind, subject, recipient, language, purchase_id, vendor_id, status, attempts,
                       perhaps_twice, reason, send_before, made_at, ended_at
                from notification.message
                where (?::uuid is null or purchase_id = ?) and (?::uuid is null or vendor_id = ?)
                  and (?::text is null or status = ?)
                  and (?::text is null or strpos(lower(recipient), lower(?::text)) > 0)
                  and (?::text is null or kind = upper(replace(?::text, '-', '_')))""",
                ROWS,
                page,
                MessageQueries::row,
                filter.purchase(),
                filter.purchase(),
                filter.vendor(),
                filter.vendor(),
                filter.status(),
                filter.status(),
                filter.recipient(),
                filter.recipient(),
                filter.kind(),
                filter.kind());
    }

    Optional<MessageRow> message(MessageId id) {
        return sql.first("select * from notification.message where id = ?", MessageQueries::row, id);
    }

    private static MessageRow row(Row row) {
        @Nullable UUID purchase = row.maybeUuid("purchase_id");
        @Nullable UUID vendor = row.maybeUuid("vendor_id");
        return new MessageRow(
                new MessageId(row.uuid("id")),
                row.choice("kind", LetterKind.class).key(),
                row.text("subject"),
                row.text("recipient"),
                row.text("language"),
                purchase == null ? null : new PurchaseId(purchase),
                vendor == null ? null : new VendorId(vendor),
                row.choice("status", MessageStatus.class),
                row.count("attempts"),
                row.flag("perhaps_twice"),
                row.maybeText("reason"),
                row.choice("status", MessageStatus.class).mayBeSentAgain() && row.maybeInstant("send_before") == null,
                row.instant("made_at"),
                row.maybeInstant("ended_at"));
    }
}
