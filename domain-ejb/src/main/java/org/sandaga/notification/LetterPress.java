package org.sandaga.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.SystemTime;

/** Makes the mail of a message in both its forms. */
@Dependent
class LetterPress {
    private final Typesetting typesetting;
    private final SystemTime time;

    @Inject
    LetterPress(Typesetting typesetting, SystemTime time) {
        this.typesetting = typesetting;
        this.time = time;
    }

    /** @throws IllegalArgumentException when it cannot be made, which trying again does not change */
    Mail print(DueMessage message) {
        Page page = typesetting.page(message);
        return new Mail(
                message.id(),
                message.recipient(),
                message.language(),
                message.subject(),
                TextForm.of(page),
                HtmlForm.of(page),
                time.now());
    }
}
