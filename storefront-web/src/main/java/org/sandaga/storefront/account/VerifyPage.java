package org.sandaga.storefront.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.identity.Accounts;
import org.sandaga.storefront.page.Answer;
import org.sandaga.storefront.page.Visit;

/** Proves an address by the link out of a mail; with a press, as programs that look at mail open links too. */
@Named
@RequestScoped
public class VerifyPage {
    private final Accounts accounts;
    private final Answer answer;
    private final Visit visit;

    @Inject
    VerifyPage(Accounts accounts, Answer answer, Visit visit) {
        this.accounts = accounts;
        this.answer = answer;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VerifyPage() {
        this(null, null, null);
    }

    /** Proves it, else asks for the press. */
    public void open() {
        if (visit.isPost()) {
            answer.act(this::verify);
        }
    }

    private String verify() {
        accounts.verifyEmail(visit.text("token"));
        return "account/verify?told=done";
    }

    /** Whether it has been proved just now. */
    public boolean isDone() {
        return visit.text("told").equals("done");
    }
}
