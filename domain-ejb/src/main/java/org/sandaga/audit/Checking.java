package org.sandaga.audit;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;

/** Makes checks for the jobs, each on its own, so that what takes too long or breaks takes nothing from the others. */
@Dependent
class Checking {
    private static final Logger LOG = Logger.getLogger(Checking.class.getName());

    private final Invariants invariants;
    private final CheckLog log;

    @Inject
    Checking(Invariants invariants, CheckLog log) {
        this.invariants = invariants;
        this.log = log;
    }

    /** Keeps what it finds. */
    void make(Check check) {
        try {
            log.keep(Actor.SYSTEM, List.of(invariants.check(Actor.SYSTEM, check.name())));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "check " + check.name() + " could not run");
        }
    }
}
