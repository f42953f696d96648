package org.sandaga.vendor;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.HasSettings;
import org.sandaga.shared.Setting;
import org.sandaga.shared.SettingsInForce;

/** What an operator may set about vendors. */
@Dependent
class VendorSettings implements HasSettings {
    private final Setting<Integer> mostApplications;

    @Inject
    VendorSettings(SettingsInForce settings) {
        mostApplications = settings.count("sandaga.vendor.most.applications", 3);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(mostApplications);
    }

    /** How many applications of one account may wait for the operator's decision at a time. */
    int mostApplications() {
        return mostApplications.now();
    }
}
