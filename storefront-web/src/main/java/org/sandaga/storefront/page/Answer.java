package org.sandaga.storefront.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

import org.sandaga.portal.RefusedPage;
import org.sandaga.portal.SentOnce;
import org.sandaga.portal.Typed;
import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.NotAllowed;

/**
 * Turns what came of a page's work into what a browser understands: a page, a redirect after a post, or a refusal.
 *
 * <p>These pages are somebody's own, so none of them stays in a cache.
 */
@RequestScoped
public class Answer {
    private final Visit visit;
    private final Typed typed;
    private final SentOnce once;

    @Inject
    Answer(Visit visit, Typed typed, SentOnce once) {
        this.visit = visit;
        this.typed = typed;
        this.once = once;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Answer() {
        this(null, null, null);
    }

    /** Reads what the page shows. */
    public void show(Runnable reading) {
        external().setResponseHeader("Cache-Control", "no-store");
        reading.run();
    }

    /** Does what a form asks for, once however often it is sent, and leads on to the page that the work names. */
    public void act(Supplier<String> work) {
        show(() -> leadOn(() -> once.of(work)));
    }

    /** The same for work that is the same by itself when it is repeated, and whose answer is not to be kept. */
    public void actAgain(Supplier<String> work) {
        show(() -> leadOn(work));
    }

    private void leadOn(Supplier<String> work) {
        try {
            redirect(work.get());
        } catch (NotAllowed stranger) {
            throw stranger;
        } catch (BusinessRuleViolated rule) {
            refuse(rule);
        }
    }

    /** The page comes again and says why. */
    public void refuse(BusinessRuleViolated rule) {
        typed.refuse(rule);
        RefusedPage.answer(external(), rule);
    }

    /** Leads the browser on. An empty address stays on the page. */
    public void redirect(String address) {
        if (address.isEmpty()) {
            return;
        }
        try {
            external()
                    .redirect(
                            address.startsWith("http") || address.startsWith("/")
                                    ? address
                                    : visit.getBase() + "/" + address);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Whether the browser was sent elsewhere, so that there is no page to show. */
    public boolean isGiven() {
        return FacesContext.getCurrentInstance().getResponseComplete();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
