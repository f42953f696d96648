package org.sandaga.backoffice.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.portal.Desk;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.shared.Setting;
import org.sandaga.shared.SettingDesk;
import org.sandaga.shared.SettingId;
import org.sandaga.shared.SettingRow;

/** One setting of the trade, to be changed for all nodes without a restart. */
@Named
@RequestScoped
public class SettingPage {
    private final SettingDesk settings;
    private final Lengths lengths;
    private final Typed typed;
    private final Work work;
    private final Desk desk;
    private @Nullable SettingRow view;

    @Inject
    SettingPage(SettingDesk settings, Lengths lengths, Typed typed, Work work, Desk desk) {
        this.settings = settings;
        this.lengths = lengths;
        this.typed = typed;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SettingPage() {
        this(null, null, null, null, null);
    }

    /** Changes it, else shows it. */
    public void open() {
        desk.show(() -> {
            SettingRow found = settings.get(work.actor(), id());
            view = found;
            offer(found);
            if (work.isPost()) {
                desk.act(() -> change(found));
            }
        });
    }

    private void offer(SettingRow found) {
        typed.offer("version", found.version());
        typed.offer("value", isLength() ? lengths.count(found.value()) : found.value());
        typed.offer("unit", isLength() ? lengths.unit(found.value()) : "");
    }

    private String change(SettingRow found) {
        switch (work.text("do")) {
            case "keep" -> settings.change(work.actor(), found.id(), typedValue(), typed.number("version"));
            case "reset" -> settings.change(work.actor(), found.id(), null, typed.number("version"));
            case "undo" -> settings.undo(work.actor(), found.id(), typed.number("undo"));
            default -> {
                return "";
            }
        }
        boolean undone = work.text("do").equals("undo");
        long version = settings.get(work.actor(), found.id()).version();
        return "/settings/" + found.id().text() + "?did=setting-changed" + (undone ? "" : "&undo=" + version);
    }

    private String typedValue() {
        return isLength() ? lengths.length(typed.number("value"), work.text("unit")) : work.text("value");
    }

    private SettingId id() {
        return SettingId.parse(work.getPlace());
    }

    public @Nullable SettingRow getView() {
        return view;
    }

    /** Whether it is one of a few words. */
    public boolean isChoice() {
        return view != null && view.kind() == Setting.Kind.CHOICE;
    }

    /** Whether it is a length of time. */
    public boolean isLength() {
        return view != null && view.kind() == Setting.Kind.DURATION;
    }
}
