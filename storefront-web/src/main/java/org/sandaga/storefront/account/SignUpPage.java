package org.sandaga.storefront.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.identity.Accounts;
import org.sandaga.identity.SignUp;
import org.sandaga.storefront.page.Answer;
import org.sandaga.storefront.page.Visit;

/** Signs somebody up and asks them to look at their mail, whether or not the address has an account already. */
@Named
@RequestScoped
public class SignUpPage {
    private final Accounts accounts;
    private final Answer answer;
    private final Visit visit;

    @Inject
    SignUpPage(Accounts accounts, Answer answer, Visit visit) {
        this.accounts = accounts;
        this.answer = answer;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SignUpPage() {
        this(null, null, null);
    }

    /** Signs up, else shows the form. */
    public void open() {
        if (visit.isPost()) {
            answer.act(this::signUp);
        }
    }

    private String signUp() {
        accounts.signUp(new SignUp(visit.text("email"), visit.text("password"), visit.text("name"), visit.language()));
        return "account/sign-up?told=sent";
    }

    /** Whether a mail is on its way. */
    public boolean isSent() {
        return visit.text("told").equals("sent");
    }
}
