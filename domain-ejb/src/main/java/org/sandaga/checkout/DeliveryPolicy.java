package org.sandaga.checkout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.customer.PostalAddress;
import org.sandaga.identity.Accounts;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Input;
import org.sandaga.shared.InvalidInput;

/** Says what a delivery must be like: within the market, for somebody who can be written to. */
@Dependent
class DeliveryPolicy {
    private final Accounts accounts;

    @Inject
    DeliveryPolicy(Accounts accounts) {
        this.accounts = accounts;
    }

    String email(Actor actor, Delivery delivery) {
        if (delivery.email() == null && actor.user() != null) {
            return accounts.account(actor, actor.user()).email();
        }
        return Input.email("email", delivery.email());
    }

    PostalAddress shipTo(String market, Delivery delivery) {
        if (!delivery.shipTo().country().equals(market)) {
            throw new InvalidInput("shipTo.country", market);
        }
        return delivery.shipTo();
    }

    static PostalAddress billTo(Delivery delivery) {
        return delivery.billTo() == null ? delivery.shipTo() : delivery.billTo();
    }
}
