package org.sandaga.vendorportal.offer;

import org.sandaga.shared.InvalidInput;

/** A price was typed in a form that its currency, which has no decimals, does not have. */
class PriceHasNoDecimals extends InvalidInput {
    private static final long serialVersionUID = 1L;

    PriceHasNoDecimals(String field, String typed) {
        super(field, typed);
    }
}
