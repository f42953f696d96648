package org.sandaga.cart;

import org.sandaga.shared.BusinessRuleViolated;

/** What is to be bought is no longer in the cart as it was priced, for example bought in another tab. */
public class CartHasChanged extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    CartHasChanged() {
        super();
    }
}
