package org.sandaga.backoffice.vendor;

import org.sandaga.shared.InvalidInput;

/** No account has the address that was typed. */
class NoSuchAccount extends InvalidInput {
    private static final long serialVersionUID = 1L;

    NoSuchAccount(String field, String typed) {
        super(field, typed);
    }
}
