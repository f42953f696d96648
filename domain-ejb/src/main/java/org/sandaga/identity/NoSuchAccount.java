package org.sandaga.identity;

import org.sandaga.shared.InvalidInput;

/** No account has the address that was typed. */
public class NoSuchAccount extends InvalidInput {
    private static final long serialVersionUID = 1L;

    NoSuchAccount(String field, String typed) {
        super(field, typed);
    }
}
