package org.sandaga.importing;

/** What became of a row, or in a dry run would become of it. */
public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    REFUSED,
    /** Something to know about a row that was taken in all the same. */
    NOTED
}
