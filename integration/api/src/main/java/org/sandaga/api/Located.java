package org.sandaga.api;

/** An answer that has an address of its own. */
public interface Located {

    /** The path below {@code /api/v1}, without a leading slash. */
    String path();
}
