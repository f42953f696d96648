package org.sandaga.backoffice.identity;

import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.analytics.WhoIsWho;
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
    private final WhoIsWho people;
    private final Work work;
    private final Desk desk;
    private @Nullable AccountView view;
    private Map<String, String> shops = Map.of();

    @Inject
    PersonPage(Accounts accounts, WhoIsWho people, Work work, Desk desk) {
        this.accounts = accounts;
        this.people = people;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PersonPage() {
        this(null, null, null, null);
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
                shops = people.shops(work.actor(), id());
            }
        });
    }

    private String change() {
        switch (work.text("do")) {
            case "grant" -> {
                return grant(role());
            }
            case "revoke" -> {
                return revoke(role());
            }
            case "undo" -> {
                return undo(work.text("undo"));
            }
            case "suspend" -> accounts.suspend(work.actor(), id(), work.text("reason"));
            case "reinstate" -> accounts.reinstate(work.actor(), id(), work.text("reason"));
            default -> {
                return "";
            }
        }
        return done(work.text("do"));
    }

    private String done(String what) {
        return "/people/" + id().text() + "?did=person-" + what;
    }

    private String grant(StaffRole role) {
        // a role that may do everything takes more than one click
        if (isMighty(role) && !work.text("confirm").strip().equalsIgnoreCase(proof(current()))) {
            throw new InvalidInput("confirm", proof(current()));
        }
        accounts.grantRole(work.actor(), id(), role);
        return done("grant") + "&undo=revoke:" + role.name().toLowerCase(Locale.ROOT);
    }

    private String revoke(StaffRole role) {
        accounts.revokeRole(work.actor(), id(), role);
        return done("revoke") + "&undo=grant:" + role.name().toLowerCase(Locale.ROOT);
    }

    private String undo(String what) {
        String[] parts = what.split(":", 2);
        StaffRole role = Choice.of(StaffRole.class, parts[parts.length - 1].toUpperCase(Locale.ROOT));
        if (role == null) {
            return "";
        }
        if (parts[0].equals("grant")) {
            accounts.grantRole(work.actor(), id(), role);
        } else {
            accounts.revokeRole(work.actor(), id(), role);
        }
        return done(parts[0].equals("grant") ? "grant" : "revoke");
    }

    private AccountView current() {
        return accounts.account(work.actor(), id());
    }

    private static String proof(AccountView account) {
        return account.email().isEmpty() ? account.name() : account.email();
    }

    /** What somebody types to give this account everything: its address, else its name. */
    public String getProof() {
        return view == null ? "" : proof(view);
    }

    /** Whether a role may do everything, so that giving it asks for more than a click. */
    public boolean isMighty(StaffRole role) {
        return role == StaffRole.ADMINISTRATOR;
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

    /** The shops that this account works for, by their public ids and names. */
    public Map<String, String> getShops() {
        return shops;
    }

    /** The names of these shops, for a sentence. */
    public String getShopNames() {
        return String.join(", ", shops.values());
    }

    public StaffRole[] getRoles() {
        return StaffRole.values();
    }

    /** Whether the account may be used. */
    public boolean isActive() {
        return view != null && view.status() == AccountStatus.ACTIVE;
    }
}
