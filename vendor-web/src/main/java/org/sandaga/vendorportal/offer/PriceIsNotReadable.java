package org.sandaga.vendorportal.offer;

import org.sandaga.shared.InvalidInput;

/** A price was typed that is no number, or has more decimals than its currency. */
class PriceIsNotReadable extends InvalidInput {
    private static final long serialVersionUID = 1L;

    PriceIsNotReadable(String field, String typed) {
        super(field, typed);
    }
}
