package org.sandaga.backoffice.vendor;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.backoffice.page.Choice;
import org.sandaga.identity.Accounts;
import org.sandaga.portal.Work;
import org.sandaga.shared.Actor;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.MemberTemplate;
import org.sandaga.vendor.VendorTeam;

/** Gives a vendor people, for example its first ones, by the address of their account. */
@Named
@RequestScoped
public class Appointment {
    private final VendorTeam team;
    private final Accounts accounts;
    private final Work work;

    @Inject
    Appointment(VendorTeam team, Accounts accounts, Work work) {
        this.team = team;
        this.accounts = accounts;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Appointment() {
        this(null, null, null);
    }

    void appoint(Actor staff, VendorId vendor) {
        MemberTemplate template = Choice.of(MemberTemplate.class, work.text("template"));
        if (template == null) {
            throw new InvalidInput("template", "–");
        }
        team.appoint(staff, vendor, accounts.of(staff, work.text("email")), template);
    }

    /** What people can do for a vendor. */
    public List<MemberTemplate> getTemplates() {
        return List.of(MemberTemplate.values());
    }
}
