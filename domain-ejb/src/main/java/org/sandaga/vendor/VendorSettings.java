package org.sandaga.vendor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator may set about vendors. */
@Dependent
class VendorSettings {
    private final int mostApplications;

    @Inject
    VendorSettings(
            @ConfigProperty(name = "sandaga.vendor.most.applications", defaultValue = "3") int mostApplications) {
        if (mostApplications < 1) {
            throw new IllegalArgumentException("sandaga.vendor.most.applications must be at least 1");
        }
        this.mostApplications = mostApplications;
    }

    /** How many applications of one account may wait for the operator's decision at a time. */
    int mostApplications() {
        return mostApplications;
    }
}
