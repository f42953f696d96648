package org.sandaga.vendorportal;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.identity.CurrentActor;
import org.sandaga.portal.Visitor;
import org.sandaga.vendor.Shops;

/** Shows whoever signed in the shops that they work for. */
@Named
@RequestScoped
public class HomePage {
    private final Visitor visitor;
    private final CurrentActor actors;
    private final Shops shops;

    @Inject
    HomePage(Visitor visitor, CurrentActor actors, Shops shops) {
        this.visitor = visitor;
        this.actors = actors;
        this.shops = shops;
    }

    /** For the container's proxy. */
    protected HomePage() {
        this(null, null, null);
    }

    /** The names of the shops, the oldest membership first. */
    public List<String> getShops() {
        return actors.memberships(visitor.principal()).stream()
                .map(each -> shops.own(
                                actors.member(visitor.principal(), each.vendor().text()))
                        .displayName())
                .toList();
    }
}
