package org.sandaga.vendor;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Confidential;
import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/**
 * A vendor asked somebody to act for it.
 *
 * @param vendor the vendor
 * @param shop its name
 * @param email where the link goes
 * @param template what they shall do
 * @param token for {@link VendorTeam#accept}, only for the mail; null when the event is sent again
 * @param language of the mail
 */
public record MemberInvited(
        VendorId vendor,
        String shop,
        String email,
        MemberTemplate template,
        @Confidential @Nullable String token,
        String language)
        implements DomainEvent {
    @Override
    public Id aggregate() {
        return vendor;
    }
}
