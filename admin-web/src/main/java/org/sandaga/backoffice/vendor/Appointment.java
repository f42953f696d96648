package org.sandaga.backoffice.vendor;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.backoffice.page.Choice;
import org.sandaga.identity.AccountRow;
import org.sandaga.identity.Accounts;
import org.sandaga.portal.Work;
import org.sandaga.shared.Actor;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.UserId;
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
        team.appoint(staff, vendor, account(staff, work.text("email").strip()), template);
    }

    private UserId account(Actor staff, String email) {
        return accounts.list(staff, email, SliceRequest.first(SliceRequest.MOST)).items().stream()
                .filter(each -> each.email().equalsIgnoreCase(email))
                .map(AccountRow::id)
                .findFirst()
                .orElseThrow(() -> new NoSuchAccount("email", email));
    }

    /** What people can do for a vendor. */
    public List<MemberTemplate> getTemplates() {
        return List.of(MemberTemplate.values());
    }
}
