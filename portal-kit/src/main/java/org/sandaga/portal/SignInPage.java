package org.sandaga.portal;

import java.io.IOException;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.sandaga.identity.SignInProblem;
import org.sandaga.identity.TooManyAttempts;
import org.sandaga.shared.Words;

/** Lets people in by address and password, and leads them to where they wanted to go. */
@Named
@RequestScoped
public class SignInPage {
    private final SecurityContext security;
    private final SignInProblem problem;
    private final Language language;
    private String email = "";
    private String password = "";
    private @Nullable String next;
    private @Nullable String message;

    @Inject
    SignInPage(SecurityContext security, SignInProblem problem, Language language) {
        this.security = security;
        this.problem = problem;
        this.language = language;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SignInPage() {
        this(null, null, null);
    }

    /** Signs in; on success the answer is a redirect, else the page comes again and says why. */
    public void signIn() throws IOException {
        if (email.isBlank() || password.isEmpty()) {
            message = Words.of(SignInPage.class, "sign-in.incomplete", language.getLocale());
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(email.strip(), password)));
        if (status == AuthenticationStatus.SUCCESS) {
            external.redirect(ReturnAddress.of(next, external.getRequestContextPath() + "/"));
        } else if (status == AuthenticationStatus.SEND_CONTINUE) {
            faces.responseComplete();
        } else {
            problem.rule()
                    .filter(TooManyAttempts.class::isInstance)
                    .ifPresent(rule -> RefusedPage.answer(external, rule));
            message = problem.rule()
                    .map(rule -> Words.of(rule, language.getLocale()))
                    .orElseGet(() -> Words.of(SignInPage.class, "sign-in.refused", language.getLocale()));
        }
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }

    public @Nullable String getNext() {
        return next;
    }

    public void setNext(@Nullable String next) {
        this.next = next;
    }

    /** Why it was refused, in the visitor's language; null before it was tried. */
    public @Nullable String getMessage() {
        return message;
    }
}
