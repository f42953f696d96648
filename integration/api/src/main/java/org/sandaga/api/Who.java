package org.sandaga.api;

import org.sandaga.shared.Actor;

/** Whom an operation is for. */
public enum Who {
    /** Everybody, signed in or not; the door still looks up within the caller's own things. */
    ANYONE {
        @Override
        boolean includes(Actor actor) {
            return true;
        }
    },
    /** Whoever has signed in, as a buyer. */
    SHOPPER {
        @Override
        boolean includes(Actor actor) {
            return actor.user() != null;
        }
    },
    /** A member of a vendor, acting for it. */
    VENDOR {
        @Override
        boolean includes(Actor actor) {
            return actor.vendor() != null;
        }
    },
    /** The operator's staff, every role of which allows something. */
    STAFF {
        @Override
        boolean includes(Actor actor) {
            return actor.user() != null && !actor.permissions().isEmpty();
        }
    };

    abstract boolean includes(Actor actor);
}
