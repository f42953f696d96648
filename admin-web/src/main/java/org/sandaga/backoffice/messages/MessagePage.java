package org.sandaga.backoffice.messages;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.backoffice.page.Called;
import org.sandaga.notification.MessageId;
import org.sandaga.notification.MessageRow;
import org.sandaga.notification.Messages;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.VendorId;

/** One message: to whom, about what, and what came of it. */
@Named
@RequestScoped
public class MessagePage {
    private final Messages messages;
    private final Called called;
    private final Work work;
    private final Desk desk;
    private @Nullable MessageRow view;
    private String text = "";

    @Inject
    MessagePage(Messages messages, Called called, Work work, Desk desk) {
        this.messages = messages;
        this.called = called;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MessagePage() {
        this(null, null, null, null);
    }

    /** Sends it again, else shows it. */
    public void open() {
        desk.show(() -> {
            if (work.isPost()) {
                desk.act(this::repeat);
            }
            if (!desk.isGiven()) {
                read();
            }
        });
    }

    private void read() {
        MessageRow found = messages.message(work.actor(), id());
        VendorId vendor = found.vendor();
        if (vendor != null) {
            called.learn(List.of(vendor.text()));
        }
        text = messages.text(work.actor(), found.id());
        view = found;
    }

    private String repeat() {
        messages.repeat(work.actor(), id());
        return "/messages/" + id().text() + "?did=message-repeated";
    }

    private MessageId id() {
        return MessageId.parse(work.getPlace());
    }

    public @Nullable MessageRow getView() {
        return view;
    }

    /** What it says. */
    public String getText() {
        return text;
    }

    /** The language that it is written in. */
    public String getLanguage() {
        return view == null ? "" : Locale.of(view.language()).getDisplayLanguage(work.locale());
    }

    /** Whether it may be sent again. */
    public boolean isRepeatable() {
        return view != null && view.repeatable();
    }
}
