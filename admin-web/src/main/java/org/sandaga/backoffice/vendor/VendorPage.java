package org.sandaga.backoffice.vendor;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.portal.Desk;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.shared.Actor;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.VendorStatus;
import org.sandaga.vendor.VendorView;
import org.sandaga.vendor.Vendors;

/** One vendor, and what may be decided about it now. */
@Named
@RequestScoped
public class VendorPage {
    private static final String CLOSE = "close";

    private final Vendors vendors;
    private final VendorSurroundings around;
    private final Appointment appointment;
    private final Work work;
    private final Desk desk;
    private final Typed typed;
    private @Nullable VendorView view;

    @Inject
    VendorPage(Vendors vendors, VendorSurroundings around, Appointment appointment, Work work, Desk desk, Typed typed) {
        this.vendors = vendors;
        this.around = around;
        this.appointment = appointment;
        this.work = work;
        this.desk = desk;
        this.typed = typed;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VendorPage() {
        this(null, null, null, null, null, null);
    }

    /** Decides, else shows how it stands. */
    public void open() {
        desk.open(this::decide, this::read);
    }

    private String decide() {
        return switch (work.text("do")) {
            case "review" -> done("reviewed", vendors::review);
            case "approve" -> done("approved", (who, id) -> vendors.approve(who, id, reason()));
            case "changes" -> done("changes", (who, id) -> vendors.requestChanges(who, id, reason()));
            case "reject" -> done("rejected", (who, id) -> vendors.reject(who, id, reason()));
            case "restrict" -> done("restricted", (who, id) -> vendors.restrict(who, id, reason()));
            case "suspend" -> done("suspended", (who, id) -> vendors.suspend(who, id, reason()));
            case "reinstate" -> done("reinstated", (who, id) -> vendors.reinstate(who, id, reason()));
            case "close" -> done("closed", this::close);
            case "appoint" -> done("appointed", appointment::appoint);
            default -> "";
        };
    }

    private void read() {
        VendorView found = vendors.view(work.actor(), id());
        around.read(found);
        view = found;
    }

    private String done(String what, BiConsumer<Actor, VendorId> decision) {
        decision.accept(work.actor(), id());
        return "/vendors/" + id().text() + "?did=vendor-" + what;
    }

    /** There is no way back, so whoever closes a shop says which. */
    private void close(Actor who, VendorId id) {
        String name = vendors.view(who, id).displayName();
        if (!work.text("confirm").strip().equalsIgnoreCase(name.strip())) {
            throw new InvalidInput("confirm", name);
        }
        vendors.close(who, id, reason());
    }

    private VendorId id() {
        return VendorId.parse(work.getPlace());
    }

    private String reason() {
        return work.text("reason");
    }

    public @Nullable VendorView getView() {
        return view;
    }

    /** The decisions that may be taken now, by the names of their buttons; the expected one first. */
    public List<String> getDecisions() {
        return view == null
                ? List.of()
                : open(view.status()).stream()
                        .filter(each -> !each.equals(CLOSE))
                        .toList();
    }

    private static List<String> open(VendorStatus status) {
        return switch (status) {
            case SUBMITTED -> List.of("approve", "review", "changes", "reject");
            case IN_REVIEW -> List.of("approve", "changes", "reject");
            case APPROVED -> List.of("restrict", "suspend", "close");
            case RESTRICTED -> List.of("reinstate", "suspend", "close");
            case SUSPENDED -> List.of("reinstate", "restrict", "close");
            case DRAFT, CHANGES_REQUESTED -> List.of("close");
            case TERMINATED, REJECTED -> List.of();
        };
    }

    /** Whether anything can be decided about it now. */
    public boolean isDecidable() {
        return view != null && !open(view.status()).isEmpty();
    }

    /** Whether it can be closed for good, which is asked for apart. */
    public boolean isClosable() {
        return view != null && open(view.status()).contains(CLOSE);
    }

    /** Whether it was to be closed and something was missing. */
    public boolean isRefusedToClose() {
        return typed.isRefused() && work.text("do").equals(CLOSE);
    }

    /** Whether a decision lacks its reason. */
    public boolean isWrongReason() {
        return typed.wrong("reason") && !isRefusedToClose();
    }

    /** Whether nothing at all was written as its reason. */
    public boolean isMissingReason() {
        return isWrongReason() && reason().isBlank();
    }

    /** Whether it waits for a decision, so that deciding comes first. */
    public boolean isWaiting() {
        return view != null
                && Set.of(VendorStatus.SUBMITTED, VendorStatus.IN_REVIEW).contains(view.status());
    }

    /** How its button looks. */
    public String tone(String decision) {
        return switch (decision) {
            case "approve", "reinstate" -> "primary";
            case "reject", "suspend" -> "danger";
            default -> "";
        };
    }
}
