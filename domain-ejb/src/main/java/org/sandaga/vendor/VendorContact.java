package org.sandaga.vendor;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where the marketplace reaches a vendor.
 *
 * @param shop its name
 * @param mailbox its own, or null for one that came with a catalogue
 * @param owners those who own it
 */
public record VendorContact(String shop, @Nullable Mailbox mailbox, List<Mailbox> owners) {

    public VendorContact {
        owners = List.copyOf(owners);
    }

    /** Where daily business goes: its mailbox, or its owners when it has none. */
    public List<Mailbox> mailboxes() {
        return mailbox == null ? owners : List.of(mailbox);
    }

    /** Its mailbox and every owner, each address once. */
    public List<Mailbox> everybody() {
        TreeMap<String, Mailbox> byAddress = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Stream.concat(Stream.ofNullable(mailbox), owners.stream())
                .forEach(each -> byAddress.putIfAbsent(each.email(), each));
        return List.copyOf(byAddress.values());
    }

    /**
     * An address and how to write to it.
     *
     * @param email the address
     * @param name how to call whoever reads it
     * @param language {@code fr} or {@code en}
     */
    public record Mailbox(String email, String name, String language) {}
}
