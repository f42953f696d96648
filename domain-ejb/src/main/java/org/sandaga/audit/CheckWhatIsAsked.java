package org.sandaga.audit;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Job;

/** Makes all checks for whoever asked and may have left, on one node; after a crash, those that had not been made. */
@Dependent
class CheckWhatIsAsked implements Job {
    private final Checking checking;
    private final CheckLog log;

    @Inject
    CheckWhatIsAsked(Checking checking, CheckLog log) {
        this.checking = checking;
        this.log = log;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    /** All of them take long on a large marketplace, and must not hold the other jobs up. */
    @Override
    public boolean callsOut() {
        return true;
    }

    @Override
    public void run() {
        log.takeUp(Actor.SYSTEM).ifPresent(this::make);
    }

    private void make(CheckRun asked) {
        Check.all().stream()
                .filter(check -> log.isOpen(Actor.SYSTEM, asked, check))
                .forEach(checking::make);
        log.end(Actor.SYSTEM, asked);
    }
}
