package org.sandaga.api;

/** An answer whose version goes out as {@code ETag} and comes back as {@code If-Match}. */
public interface Versioned {

    /** The version of the thing. */
    long version();
}
