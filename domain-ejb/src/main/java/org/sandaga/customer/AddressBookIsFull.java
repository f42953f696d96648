package org.sandaga.customer;

import org.sandaga.shared.BusinessRuleViolated;

/** A shopper has as many addresses as anybody may have. */
public class AddressBookIsFull extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public AddressBookIsFull(int most) {
        super(most);
    }
}
