package org.sandaga.shared;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Calls every {@link Job} when its time has come; one that fails does not stop the others. */
@Singleton
@Startup
@DependsOn("StartUp")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Clockwork {
    private static final Logger LOG = Logger.getLogger(Clockwork.class.getName());

    private final Instance<Job> jobs;
    private final JobRunner runner;
    private final MarketClock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    Clockwork(@Any Instance<Job> jobs, JobRunner runner, MarketClock clock) {
        this.jobs = jobs;
        this.runner = runner;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Clockwork() {
        this(null, null, null);
    }

    /** Once a second; a tick that finds the one before still at work does nothing. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        if (busy.compareAndSet(false, true)) {
            try {
                attempt("clock", clock::refresh);
                jobs.handlesStream()
                        .forEach(job -> attempt(job.getBean().getBeanClass().getSimpleName(), () -> {
                            Job each = job.get();
                            if (runner.claim(each) && each.callsOut()) {
                                each.run();
                            }
                        }));
            } finally {
                busy.set(false);
            }
        }
    }

    private static void attempt(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "job " + name + " failed and will be tried again");
        }
    }
}
