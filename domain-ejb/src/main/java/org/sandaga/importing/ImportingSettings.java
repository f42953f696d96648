package org.sandaga.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.sandaga.shared.HasSettings;

/** What an operator may set about imports. */
@Dependent
class ImportingSettings implements HasSettings {
    private final long mostBytes;
    private final int mostWaiting;
    private final int mostFindings;

    @Inject
    ImportingSettings(
            @ConfigProperty(name = "sandaga.importing.most.bytes", defaultValue = "250000000") long mostBytes,
            @ConfigProperty(name = "sandaga.importing.most.waiting", defaultValue = "5") int mostWaiting,
            @ConfigProperty(name = "sandaga.importing.most.findings", defaultValue = "100000") int mostFindings) {
        if (mostBytes < 1 || mostWaiting < 1 || mostFindings < 1) {
            throw new IllegalArgumentException("sandaga.importing.most.bytes, sandaga.importing.most.waiting and"
                    + " sandaga.importing.most.findings must be at least 1");
        }
        this.mostBytes = mostBytes;
        this.mostWaiting = mostWaiting;
        this.mostFindings = mostFindings;
    }

    /** The most bytes of one file. */
    long mostBytes() {
        return mostBytes;
    }

    /** How many imports of one vendor, or of the operator, may wait or run at a time; this bounds the spool too. */
    int mostWaiting() {
        return mostWaiting;
    }

    /** How many findings of one import are kept; the counts go on beyond. */
    int mostFindings() {
        return mostFindings;
    }
}
