package org.sandaga.storefront.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.identity.Accounts;
import org.sandaga.storefront.page.Answer;
import org.sandaga.storefront.page.Visit;

/** Takes a new password by the link out of a mail; every session of the account ends. */
@Named
@RequestScoped
public class ResetPage {
    private final Accounts accounts;
    private final Answer answer;
    private final Visit visit;

    @Inject
    ResetPage(Accounts accounts, Answer answer, Visit visit) {
        this.accounts = accounts;
        this.answer = answer;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ResetPage() {
        this(null, null, null);
    }

    /** Sets the password, else shows the form. */
    public void open() {
        if (visit.isPost()) {
            answer.act(this::reset);
        }
    }

    private String reset() {
        accounts.resetPassword(visit.text("token"), visit.text("password"));
        return "account/reset?told=done";
    }

    /** Whether it has been set just now. */
    public boolean isDone() {
        return visit.text("told").equals("done");
    }
}
