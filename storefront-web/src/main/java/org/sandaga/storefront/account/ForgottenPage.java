package org.sandaga.storefront.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.identity.Accounts;
import org.sandaga.portal.Typed;
import org.sandaga.shared.UserId;
import org.sandaga.storefront.page.Answer;
import org.sandaga.storefront.page.Visit;

/** Sends a link for a new password, and says the same whether or not there is an account. */
@Named
@RequestScoped
public class ForgottenPage {
    private final Accounts accounts;
    private final Typed typed;
    private final Answer answer;
    private final Visit visit;

    @Inject
    ForgottenPage(Accounts accounts, Typed typed, Answer answer, Visit visit) {
        this.accounts = accounts;
        this.typed = typed;
        this.answer = answer;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ForgottenPage() {
        this(null, null, null, null);
    }

    /** Asks for the mail, else shows the form. */
    public void open() {
        UserId user = visit.actor().user();
        if (user != null) {
            typed.offer("email", accounts.account(visit.actor(), user).email());
        }
        if (visit.isPost()) {
            answer.act(this::send);
        }
    }

    private String send() {
        accounts.requestReset(visit.text("email"));
        return "account/forgotten?told=sent";
    }

    /** Whether a mail may be on its way. */
    public boolean isSent() {
        return visit.text("told").equals("sent");
    }
}
