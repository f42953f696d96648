package org.sandaga.sandbox;

/** A refusal that knows the answer it is to be sent as. */
public abstract class Refusal extends RuntimeException {

    /** Made without a stack trace: it is an answer, not a failure. */
    protected Refusal(String message) {
        super(message, null, false, false);
    }

    /** The answer as it travels. */
    public abstract Reply reply();
}
