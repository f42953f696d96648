package org.sandaga.launcher;

/** Why a command cannot be done, in one sentence for the person who gave it; never shown with a stack trace. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Takes the sentence: what is wrong, and what to do about it. */
    public Refusal(String sentence) {
        super(sentence);
    }

    /** Keeps the cause for the log file. */
    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
