package org.sandaga.shared;

/** An amount was typed more finely than its currency can be divided. */
class AmountHasTooManyDecimals extends InvalidInput {
    private static final long serialVersionUID = 1L;

    AmountHasTooManyDecimals(String field, String example) {
        super(field, example);
    }
}
