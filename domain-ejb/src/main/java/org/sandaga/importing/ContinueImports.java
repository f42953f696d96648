package org.sandaga.importing;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Job;

/** Begins imports that wait, and goes on with those whose server is gone; the work itself runs beside the clock. */
@Dependent
class ContinueImports implements Job {
    private final ImportSteps steps;
    private final ImportWork work;

    @Inject
    ContinueImports(ImportSteps steps, ImportWork work) {
        this.steps = steps;
        this.work = work;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean callsOut() {
        return true;
    }

    @Override
    public void run() {
        steps.sweep();
        steps.takeUp().ifPresent(work::carryOn);
    }
}
