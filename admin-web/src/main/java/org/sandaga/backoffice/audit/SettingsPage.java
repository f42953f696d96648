package org.sandaga.backoffice.audit;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.EffectiveSetting;
import org.sandaga.shared.EffectiveSettings;
import org.sandaga.shared.SettingDesk;
import org.sandaga.shared.SettingRow;

/** The settings of the trade, and those that this node was started with. */
@Named
@RequestScoped
public class SettingsPage {
    private final EffectiveSettings settings;
    private final SettingDesk changeable;
    private final Work work;
    private final Desk desk;
    private List<EffectiveSetting> all = List.of();
    private List<SettingRow> ours = List.of();

    @Inject
    SettingsPage(EffectiveSettings settings, SettingDesk changeable, Work work, Desk desk) {
        this.settings = settings;
        this.changeable = changeable;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SettingsPage() {
        this(null, null, null, null);
    }

    /** Reads them. */
    public void open() {
        desk.show(() -> {
            ours = changeable.list(work.actor());
            all = settings.list(work.actor());
        });
    }

    /** Those that are changed here, while the marketplace runs. */
    public List<SettingRow> getOurs() {
        return ours;
    }

    public List<EffectiveSetting> getAll() {
        return all;
    }
}
