package org.sandaga.vendorportal.shop;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.portal.Address;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.PayoutDestination;
import org.sandaga.vendor.VendorOnboarding;

/** Where a shop's money goes: how its account at the payment provider stands, and the way to the provider's page. */
@Named
@RequestScoped
public class PayoutAccountPage {
    private final Work work;
    private final Desk desk;
    private final Address address;
    private final VendorOnboarding onboarding;
    private @Nullable PayoutDestination destination;
    private String link = "";

    @Inject
    PayoutAccountPage(Work work, Desk desk, Address address, VendorOnboarding onboarding) {
        this.work = work;
        this.desk = desk;
        this.address = address;
        this.onboarding = onboarding;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PayoutAccountPage() {
        this(null, null, null, null);
    }

    /** Asks for the way to the provider when a form is sent; asks it for news when somebody comes back from there. */
    public void load() {
        desk.show(() -> {
            VendorId vendor = work.actor().requireVendor(Permission.SHOP_FINANCE);
            if (work.isPost()) {
                desk.act(() -> command(vendor));
            } else if (!work.text("back").isEmpty()) {
                ask(vendor);
            }
            Optional<PayoutDestination> found = onboarding.destination(vendor);
            destination = found.orElse(null);
        });
    }

    private String command(VendorId vendor) {
        if (work.text("do").equals("refresh")) {
            onboarding.refresh(vendor);
            return "?did=account.asked";
        }
        String here = address.getOrigin() + work.getBase() + "/shop/account?back=";
        // a link and no redirect: a form of this portal may lead nowhere but here
        link = onboarding.start(work.actor(), vendor, here + "done", here + "again");
        return "";
    }

    /** A provider that does not answer holds up no page; its news comes by itself. */
    private void ask(VendorId vendor) {
        try {
            onboarding.refresh(vendor);
        } catch (RuntimeException unanswered) {
            FacesContext.getCurrentInstance().getExternalContext().log("no news of a payout account", unanswered);
        }
    }

    /** The provider's page, good for minutes; empty before somebody asks for it. */
    public String getLink() {
        return link;
    }

    /** Where the money goes, or null when nothing was begun. */
    public @Nullable PayoutDestination getDestination() {
        return destination;
    }
}
