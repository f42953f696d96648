package org.sandaga.notification;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names a message; every attempt to send it carries this name as its Message-ID. */
public record MessageId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "msg";

    /** Makes a new one. */
    public static MessageId next() {
        return new MessageId(Ids.next());
    }

    /** Reads the public form {@code msg_…}; anything else is not found. */
    public static MessageId parse(String text) {
        return new MessageId(Id.parse(PREFIX, text));
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String toString() {
        return text();
    }
}
