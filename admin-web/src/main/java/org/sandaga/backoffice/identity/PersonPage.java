package org.sandaga.backoffice.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.backoffice.page.Choice;
import org.sandaga.identity.AccountStatus;
import org.sandaga.identity.AccountView;
import org.sandaga.identity.Accounts;
import org.sandaga.identity.StaffRole;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.Permission;
import org.sandaga.shared.UserId;

/** One account: its roles, and whether it may be used. */
@Named
@RequestScoped
public class PersonPage {
    private final Accounts accounts;
    private final Work work;
    private final Desk desk;
    private @Nullable AccountView view;

    @Inject
    PersonPage(Accounts accounts, Work work, Desk desk) {
        this.accounts = accounts;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PersonPage() {
        this(null, null, null);
    }

    /** Changes it, else shows it. */
    public void open() {
        desk.show(() -> {
            // an account may see itself, but not here
            if (!work.actor().may(Permission.ACCOUNTS_MANAGE)) {
                throw new NotAllowed(Permission.ACCOUNTS_MANAGE);
            }
            if (work.isPost()) {
                desk.act(this::change);
            }
            if (!desk.isGiven()) {
                view = accounts.account(work.actor(), id());
            }
        });
    }

    private String change() {
        switch (work.text("do")) {
            case "grant" -> accounts.grantRole(work.actor(), id(), role());
            case "revoke" -> accounts.revokeRole(work.actor(), id(), role());
            case "suspend" -> accounts.suspend(work.actor(), id(), work.text("reason"));
            case "reinstate" -> accounts.reinstate(work.actor(), id(), work.text("reason"));
            default -> {
                return "";
            }
        }
        return "/people/" + id().text() + "?did=person-" + work.text("do");
    }

    private StaffRole role() {
        StaffRole role = Choice.of(StaffRole.class, work.text("role"));
        if (role == null) {
            throw new InvalidInput("role", work.text("role"));
        }
        return role;
    }

    private UserId id() {
        return UserId.parse(work.getPlace());
    }

    public @Nullable AccountView getView() {
        return view;
    }

    public StaffRole[] getRoles() {
        return StaffRole.values();
    }

    /** Whether the account may be used. */
    public boolean isActive() {
        return view != null && view.status() == AccountStatus.ACTIVE;
    }
}
