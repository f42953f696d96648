package org.sandaga.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Somebody to try a demo as; their accounts are made with its world, and one click signs in as them. */
public enum Persona {
    /** Buys from Dakar. */
    AWA("Awa Diop", Groups.SHOPPER),
    /** Buys from Paris. */
    MARC("Marc Lefèvre", Groups.SHOPPER),
    /** Owns a workshop of clothes, crafts and care. */
    FATOU("Fatou Ndiaye", Groups.VENDOR),
    /** Accepts and ships for Fatou. */
    KHADY("Khady Sarr", Groups.VENDOR),
    /** Owns a shop of electronics. */
    KOFFI("Koffi Mensah", Groups.VENDOR),
    /** May do everything that the operator may. */
    AMINATA("Aminata Sow", Groups.STAFF),
    /** Looks after the operator's money. */
    OMAR("Omar Ba", Groups.STAFF);

    private final String fullName;
    private final String audience;

    Persona(String fullName, String audience) {
        this.fullName = fullName;
        this.audience = audience;
    }

    /** Who of them a portal is for. */
    public static List<Persona> of(String audience) {
        return Arrays.stream(values())
                .filter(each -> each.audience.equals(audience))
                .toList();
    }

    /** First name and family name. */
    public String fullName() {
        return fullName;
    }

    /** The address of their account. */
    public String email() {
        return name().toLowerCase(Locale.ROOT) + "@demo.sandaga.example";
    }
}
