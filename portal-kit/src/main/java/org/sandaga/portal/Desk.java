package org.sandaga.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletResponse;

import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;

/**
 * Turns what came of a page's work into what a browser understands: a page, a redirect after a post, or a refusal.
 *
 * <p>Every page of a portal of work begins with {@link #show} or {@link #open} in its view action; a form's work goes
 * through {@link #act} within it.
 */
@RequestScoped
public class Desk {
    private static final String SHOP = "shop-shown";
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Work work;
    private final Typed typed;
    private final SentOnce once;
    private final Notices notices;
    private final Address address;

    @Inject
    Desk(Work work, Typed typed, SentOnce once, Notices notices, Address address) {
        this.work = work;
        this.typed = typed;
        this.once = once;
        this.notices = notices;
        this.address = address;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Desk() {
        this(null, null, null, null, null);
    }

    /** Does what a page does before it is shown; what is not there is answered 404, what is not theirs 403. */
    public void show(Runnable reading) {
        external().setResponseHeader("Cache-Control", "no-store");
        try {
            reading.run();
        } catch (NotFound nothing) {
            fail(NOT_FOUND);
        } catch (NotAllowed stranger) {
            fail(FORBIDDEN);
        } catch (BusinessRuleViolated odd) {
            fail(odd.isInvalidInput() ? BAD_REQUEST : CONFLICT);
        }
    }

    /** Begins a page that does something: what its form asks for, then what it shows unless the browser was led on. */
    public void open(Supplier<String> command, Runnable reading) {
        show(() -> {
            if (work.isPost()) {
                act(command);
            }
            if (!isGiven()) {
                reading.run();
            }
        });
    }

    /**
     * Does what a form asks for, once however often it is sent, and leads on.
     *
     * @param command does it and says where to, below the portal's path or from a question mark on for this very page
     */
    public void act(Supplier<String> command) {
        try {
            requireShop();
            redirect(once.of(command));
        } catch (NotAllowed stranger) {
            throw stranger;
        } catch (BusinessRuleViolated rule) {
            refuse(rule);
        } catch (EJBException failed) {
            if (!isOvertaken(failed)) {
                throw failed;
            }
            refuse(new OvertakenByAnother());
        }
    }

    /** A form says for which shop it was shown; another tab may have changed to another since. */
    private void requireShop() {
        String shown = work.text(SHOP);
        if (!shown.isEmpty() && !shown.equals(work.getShop())) {
            throw new ShopHasChanged();
        }
    }

    private static boolean isOvertaken(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .anyMatch(OptimisticLockException.class::isInstance);
    }

    /** The page comes again and says why. */
    public void refuse(BusinessRuleViolated rule) {
        typed.refuse(rule);
        if (!FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
            // an answer to Ajax says it in what it shows: scripts would not look at one that failed
            RefusedPage.answer(external(), rule);
        }
    }

    /** Leads the browser on; an empty address stays on the page. */
    public void redirect(String where) {
        if (where.isEmpty()) {
            return;
        }
        notices.issue(where, (HttpServletResponse) external().getResponse());
        try {
            external().redirect(whole(where));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A server takes what begins with a question mark for the folder of the page, or of the view behind it. */
    private String whole(String where) {
        if (where.startsWith("?")) {
            return address.getPath() + where;
        }
        return where.startsWith("/") ? work.getBase() + where : where;
    }

    /** Whether the answer was given otherwise, so that there is no page to show. */
    public boolean isGiven() {
        return FacesContext.getCurrentInstance().getResponseComplete();
    }

    private static void fail(int status) {
        try {
            // before: the server shows the page of the error at once, and Faces forgets this request over that one
            FacesContext.getCurrentInstance().responseComplete();
            external().responseSendError(status, null);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
