package org.sandaga.shared;

/** An amount was typed that would be a thousand in one language and one in another. */
class AmountReadsTwoWays extends InvalidInput {
    private static final long serialVersionUID = 1L;

    AmountReadsTwoWays(String field, String thousands) {
        super(field, thousands);
    }
}
