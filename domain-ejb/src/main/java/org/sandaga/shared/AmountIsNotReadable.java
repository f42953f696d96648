package org.sandaga.shared;

/** An amount was typed that is no number, or a larger one than there is. */
class AmountIsNotReadable extends InvalidInput {
    private static final long serialVersionUID = 1L;

    AmountIsNotReadable(String field, String example) {
        super(field, example);
    }
}
