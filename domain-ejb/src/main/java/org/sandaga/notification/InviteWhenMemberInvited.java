package org.sandaga.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.shared.Later;
import org.sandaga.vendor.MemberInvited;

/** Sends the invitation to act for a vendor; of an event without its secret nothing is sent. */
@Dependent
class InviteWhenMemberInvited {
    private final Drafts drafts;

    @Inject
    InviteWhenMemberInvited(Drafts drafts) {
        this.drafts = drafts;
    }

    void on(@Observes @Later("notification") MemberInvited event) {
        String token = event.token();
        if (token == null) {
            return;
        }
        Letter letter = Letter.to("")
                .with("shop", event.shop())
                .with("role", LetterWords.in(event.language()).choice(event.template()))
                .leadingTo(Links.invitation());
        Recipient invited = new Recipient(event.email(), "", event.language());
        drafts.keep(Draft.of(LetterKind.MEMBER_INVITED, event.vendor(), invited, letter)
                .concerning(event.vendor())
                .with(token));
    }
}
