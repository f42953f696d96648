package org.sandaga.shared;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

/**
 * Calls every {@link Job} when its time has come; one that fails does not stop the others, and waits longer each time.
 * One that calls a provider has a thread of its own, so that a slow provider holds up nothing but itself.
 */
@Singleton
@Startup
@DependsOn("StartUp")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Clockwork {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 12;
    private static final Logger LOG = Logger.getLogger(Clockwork.class.getName());

    private final List<Job> jobs;
    private final JobRunner runner;
    private final MarketClock clock;
    private final SettingDesk settings;
    private final OwnThread thread;
    private final Set<String> outside = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean databaseAway = new AtomicBoolean();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    @Inject
    Clockwork(@Any Instance<Job> jobs, JobRunner runner, MarketClock clock, SettingDesk settings, OwnThread thread) {
        this.jobs = jobs.stream().toList();
        this.runner = runner;
        this.clock = clock;
        this.settings = settings;
        this.thread = thread;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Clockwork() {
        jobs = List.of();
        runner = null;
        clock = null;
        settings = null;
        thread = null;
    }

    /** Once a second; a tick that finds the one before still at work does nothing. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        if (busy.compareAndSet(false, true)) {
            try {
                clock.refresh();
                settings.refresh();
                jobs.forEach(this::attempt);
                databaseAway.set(false);
            } catch (RuntimeException failed) {
                noteOnce(failed);
            } finally {
                busy.set(false);
            }
        }
    }

    private void attempt(Job job) {
        if (!outside.contains(job.name())) {
            guarded(job, () -> claim(job));
        }
    }

    private void claim(Job job) {
        if (runner.claim(job)) {
            if (job.callsOut()) {
                send(job);
            } else {
                failures.remove(job.name());
            }
        }
    }

    private void send(Job job) {
        outside.add(job.name());
        try {
            thread.run(() -> callOut(job));
        } catch (RuntimeException notBegun) {
            outside.remove(job.name());
            throw notBegun;
        }
    }

    private void callOut(Job job) {
        try {
            guarded(job, () -> {
                job.run();
                failures.remove(job.name());
            });
        } finally {
            outside.remove(job.name());
        }
    }

    private void guarded(Job job, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            Duration wait = afterFailures(job.every(), failures.merge(job.name(), 1, Integer::sum));
            runner.postpone(job, wait);
            LOG.log(Level.WARNING, failed, () -> "job " + job.name() + " failed and is tried again in " + wait);
        }
    }

    /** The job's own interval, doubled with each failure in a row, up to some minutes. */
    static Duration afterFailures(Duration every, int inARow) {
        Duration doubled = every.multipliedBy(1L << Math.min(inARow, MOST_DOUBLINGS));
        Duration longest = every.compareTo(LONGEST_WAIT) > 0 ? every : LONGEST_WAIT;
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    /** A database that is away fails everything every second; one line tells of it. */
    private void noteOnce(RuntimeException failed) {
        if (databaseAway.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, failed, () -> "jobs rest until the database answers");
        }
    }
}
