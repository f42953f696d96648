package org.sandaga.cart;

import org.sandaga.shared.BusinessRuleViolated;

/** The cart has as many lines as a cart can have. */
public class CartIsFull extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    CartIsFull(int most) {
        super(most);
    }
}
