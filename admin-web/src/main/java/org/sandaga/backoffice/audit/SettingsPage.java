package org.sandaga.backoffice.audit;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.EffectiveSetting;
import org.sandaga.shared.EffectiveSettings;

/** The settings that this node was started with. */
@Named
@RequestScoped
public class SettingsPage {
    private final EffectiveSettings settings;
    private final Work work;
    private final Desk desk;
    private List<EffectiveSetting> all = List.of();

    @Inject
    SettingsPage(EffectiveSettings settings, Work work, Desk desk) {
        this.settings = settings;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SettingsPage() {
        this(null, null, null);
    }

    /** Reads them. */
    public void open() {
        desk.show(() -> all = settings.list(work.actor()));
    }

    public List<EffectiveSetting> getAll() {
        return all;
    }
}
