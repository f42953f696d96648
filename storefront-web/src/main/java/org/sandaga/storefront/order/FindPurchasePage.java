package org.sandaga.storefront.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.ordering.TrackingLinks;
import org.sandaga.storefront.page.Answer;
import org.sandaga.storefront.page.Visit;

/** Sends the link of a guest's purchase once more, and says the same whether or not there is one. */
@Named
@RequestScoped
public class FindPurchasePage {
    private final TrackingLinks links;
    private final Answer answer;
    private final Visit visit;

    @Inject
    FindPurchasePage(TrackingLinks links, Answer answer, Visit visit) {
        this.links = links;
        this.answer = answer;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FindPurchasePage() {
        this(null, null, null);
    }

    /** Asks for the mail, else shows the form. */
    public void open() {
        if (visit.isPost()) {
            answer.act(this::send);
        }
    }

    private String send() {
        links.request(visit.text("email"), visit.text("number"), visit.network());
        return "track?told=sent";
    }

    /** Whether a mail may be on its way. */
    public boolean isSent() {
        return visit.text("told").equals("sent");
    }
}
