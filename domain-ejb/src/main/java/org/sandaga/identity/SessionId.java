package org.sandaga.identity;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names a session: one sign-in in a browser, or one family of tokens of an API client. */
public record SessionId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "ses";

    /** Makes a new one. */
    public static SessionId next() {
        return new SessionId(Ids.next());
    }

    /** Reads the public form {@code ses_…}; anything else is not found. */
    public static SessionId parse(String text) {
        return new SessionId(Id.parse(PREFIX, text));
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
