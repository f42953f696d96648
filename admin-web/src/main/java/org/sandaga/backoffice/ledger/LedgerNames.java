package org.sandaga.backoffice.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.analytics.WhoIsWho;
import org.sandaga.backoffice.page.Called;
import org.sandaga.portal.Work;
import org.sandaga.shared.VendorId;
import org.sandaga.shared.Words;

/** Calls accounts by names that people understand: what it is, whose, at which provider. */
@Named
@RequestScoped
public class LedgerNames {
    private static final int PARTS = 4;

    private final WhoIsWho people;
    private final Called called;
    private final Work work;
    private Map<String, String> vendors = Map.of();

    @Inject
    LedgerNames(WhoIsWho people, Called called, Work work) {
        this.people = people;
        this.called = called;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected LedgerNames() {
        this(null, null, null);
    }

    /** Looks the vendors of some accounts up, by the accounts' codes. */
    void learn(Collection<String> codes) {
        vendors = people.names(
                work.actor(),
                codes.stream()
                        .filter(each -> each.startsWith("VENDOR_"))
                        .map(LedgerNames::vendor)
                        .distinct()
                        .toList());
    }

    /** An account's name out of its code. */
    public String of(String code) {
        String[] parts = code.split(":", PARTS);
        String name = Words.of(org.sandaga.backoffice.BackOfficeMenu.class, "account." + parts[0], work.locale());
        String whose =
                code.startsWith("VENDOR_") ? vendors.getOrDefault(vendor(code).text(), "") : "";
        return name
                + (whose.isEmpty() ? "" : " · " + whose)
                + (parts[2].isEmpty() ? "" : " · " + called.provider(parts[2]));
    }

    private static VendorId vendor(String code) {
        return new VendorId(UUID.fromString(code.split(":", PARTS)[1]));
    }
}
