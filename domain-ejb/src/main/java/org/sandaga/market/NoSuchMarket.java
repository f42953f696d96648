package org.sandaga.market;

import org.sandaga.shared.InvalidInput;

/** The marketplace does not sell in the market that was named. */
public class NoSuchMarket extends InvalidInput {
    private static final long serialVersionUID = 1L;

    public NoSuchMarket(String code) {
        super("market", code);
    }
}
