package org.sandaga.importing;

/** Which of an import's files. */
public enum ImportFile {
    /** The rows. */
    MAIN,
    /** What is joined to them, such as translations. */
    SECOND
}
