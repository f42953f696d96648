package org.sandaga.storefront.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.portal.Visitor;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotFound;
import org.sandaga.storefront.page.Show;

/** Shows staff every token and part of the theme at once, so that one look tells what a change of it does. */
@Named
@RequestScoped
public class PartsPage {
    private final Visitor visitor;
    private final Show show;

    @Inject
    PartsPage(Visitor visitor, Show show) {
        this.visitor = visitor;
        this.show = show;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PartsPage() {
        this(null, null);
    }

    /** Anybody but staff finds nothing here. */
    public void load() {
        if (!visitor.isStaff()) {
            throw new NotFound("page", "parts");
        }
    }

    /** An amount as amounts are written. */
    public String getPrice() {
        return show.money(Money.of(12_500, "XOF"));
    }
}
