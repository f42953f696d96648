package org.sandaga.connectors.stripe;

import java.net.URI;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.sandaga.connectors.payment.ConnectedAccountsContract;
import org.sandaga.connectors.payment.Trouble;
import org.sandaga.vendor.ConnectedAccounts;

class StripeAccountsTest extends ConnectedAccountsContract {
    private static StripeWorld world;

    @BeforeAll
    static void open() {
        world = new StripeWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Override
    protected ConnectedAccounts accounts() {
        return world.accounts;
    }

    @Override
    protected void complete(URI page) {
        world.press(page, "complete");
    }

    @Override
    protected void completeHalf(URI page) {
        world.press(page, "incomplete");
    }

    @Override
    protected void trouble(Trouble trouble) {
        world.trouble(trouble);
    }

    @Override
    protected void peace() {
        world.peace();
    }
}
