package org.sandaga.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.SystemTime;

/** Shows staff what was written to whom, and has a message sent again. */
@Stateless
public class Messages {
    private final MessageQueries queries;
    private final MessageRecords records;
    private final Typesetting typesetting;
    private final SystemTime time;

    @Inject
    Messages(MessageQueries queries, MessageRecords records, Typesetting typesetting, SystemTime time) {
        this.queries = queries;
        this.records = records;
        this.typesetting = typesetting;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Messages() {
        this(null, null, null, null);
    }

    /**
     * Messages, the newest first.
     *
     * @param staff needs {@link Permission#PURCHASE_READ} for those about one purchase, {@link
     *     Permission#VENDOR_REVIEW} for those about one vendor, else {@link Permission#MESSAGES_OPERATE}
     */
    public Slice<MessageRow> list(Actor staff, MessageFilter filter, SliceRequest page) {
        staff.require(needed(filter));
        return queries.list(filter, page);
    }

    /** Messages as people page through them; needs the same. */
    public Listing<MessageRow> list(Actor staff, MessageFilter filter, ListRequest page) {
        staff.require(needed(filter));
        return queries.list(filter, page);
    }

    /** One message. @param staff needs {@link Permission#MESSAGES_OPERATE} */
    public MessageRow message(Actor staff, MessageId id) {
        staff.require(Permission.MESSAGES_OPERATE);
        return queries.message(id).orElseThrow(() -> new NotFound(id));
    }

    /**
     * What a message says, as plain text in its own language: what it tells with the words of today, and without the link
     * that is for its recipient alone; empty when no letter can be made of it, as when today's words ask for more than
     * it tells.
     *
     * @param staff needs {@link Permission#MESSAGES_OPERATE}
     */
    public String text(Actor staff, MessageId id) {
        staff.require(Permission.MESSAGES_OPERATE);
        DueMessage said = records.said(id).orElseThrow(() -> new NotFound(id));
        try {
            return TextForm.of(typesetting.page(said.withoutLink()));
        } catch (IllegalArgumentException unprintable) {
            // whom it went to and what became of it is worth reading all the same
            return "";
        }
    }

    private static Permission needed(MessageFilter filter) {
        if (filter.purchase() != null) {
            return Permission.PURCHASE_READ;
        }
        return filter.vendor() == null ? Permission.MESSAGES_OPERATE : Permission.VENDOR_REVIEW;
    }

    /**
     * Sends a message again that has failed, or that was sent and that somebody misses; its link is a new one.
     *
     * @param staff needs {@link Permission#MESSAGES_OPERATE}
     * @throws MessageCannotBeRepeated when it is yet to be sent, or its link was good for one time only
     */
    public void repeat(Actor staff, MessageId id) {
        staff.require(Permission.MESSAGES_OPERATE);
        if (!queries.exists(id)) {
            throw new NotFound(id);
        }
        if (!records.repeat(id, time.now())) {
            throw new MessageCannotBeRepeated(id);
        }
    }
}
