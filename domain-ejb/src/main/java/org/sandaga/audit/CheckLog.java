package org.sandaga.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.SystemTime;

/** Keeps what the latest run of each check found, so that looking at it costs no run. */
@Stateless
public class CheckLog {
    /** A check runs every night; one that is late by half a day has missed its night. */
    private static final Duration LATEST = Duration.ofHours(36);
    /** After this long without a sign of life another node makes the checks that are left; one check takes less. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Sql sql;
    private final BusinessTime time;
    private final SystemTime clock;

    @Inject
    CheckLog(Sql sql, BusinessTime time, SystemTime clock) {
        this.sql = sql;
        this.time = time;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public CheckLog() {
        this(null, null, null);
    }

    /** Keeps what {@link Invariants} has just found; for staff with {@link Permission#LEDGER_READ}. */
    public void keep(Actor actor, List<Finding> findings) {
        actor.require(Permission.LEDGER_READ);
        findings.forEach(each ->
                sql.update("""
                insert into audit.latest_check (name, ran_at, faults, more) values (?, ?, ?, ?)
                on conflict (name) do update set ran_at = excluded.ran_at, faults = excluded.faults, more = excluded.more""", each.check().name(), time.now(), each.faults().size(), each.more()));
    }

    /** Every check with its latest run, in the order of their invariants. */
    public List<Checked> latest(Actor actor) {
        actor.require(Permission.LEDGER_READ);
        Map<String, Run> runs = sql.list("select * from audit.latest_check", CheckLog::run).stream()
                .collect(Collectors.toMap(Run::name, run -> run));
        Instant latest = time.now().minus(LATEST);
        return Check.all().stream()
                .map(check -> checked(check, runs.getOrDefault(check.name(), Run.NONE), latest))
                .toList();
    }

    /**
     * Has all checks made by a job, without waiting for it; while that is under way, asking again changes nothing.
     *
     * @param actor needs {@link Permission#LEDGER_READ}
     */
    public void askForAll(Actor actor) {
        actor.require(Permission.LEDGER_READ);
        sql.update("""
                insert into audit.check_request (asked_at) values (?)
                on conflict (single) do update set asked_at = excluded.asked_at, ended_at = null, taken_until = null
                where check_request.ended_at is not null""", time.now());
    }

    /** How far the checks have come that somebody asked for; empty when nothing is asked for. */
    public Optional<CheckRun> underWay(Actor actor) {
        actor.require(Permission.LEDGER_READ);
        return sql.first(
                """
                select r.asked_at, (select count(*) from audit.latest_check c where c.ran_at >= r.asked_at) as made
                from audit.check_request r where r.ended_at is null""",
                row -> new CheckRun(
                        row.instant("asked_at"), row.count("made"), Check.all().size()));
    }

    /** Takes up what was asked for, unless another node has it or nothing is asked for. For the job. */
    public Optional<CheckRun> takeUp(Actor actor) {
        actor.require(Permission.LEDGER_READ);
        Instant now = clock.now();
        int taken = sql.update("""
                update audit.check_request set taken_until = ?
                where ended_at is null and (taken_until is null or taken_until < ?)""", now.plus(LEASE), now);
        return taken == 1 ? underWay(actor) : Optional.empty();
    }

    /** Whether a check is still to be made of what was taken up, which stays so meanwhile. For the job. */
    public boolean isOpen(Actor actor, CheckRun asked, Check check) {
        actor.require(Permission.LEDGER_READ);
        sql.update(
                "update audit.check_request set taken_until = ? where asked_at = ? and ended_at is null",
                clock.now().plus(LEASE),
                asked.askedAt());
        return sql.first(
                        "select name from audit.latest_check where name = ? and ran_at >= ?",
                        row -> row.text("name"),
                        check.name(),
                        asked.askedAt())
                .isEmpty();
    }

    /** All that was asked for has been made, or could not be. For the job. */
    public void end(Actor actor, CheckRun asked) {
        actor.require(Permission.LEDGER_READ);
        sql.update("update audit.check_request set ended_at = ? where asked_at = ?", time.now(), asked.askedAt());
    }

    private static Checked checked(Check check, Run run, Instant latest) {
        boolean due = run.at() == null || run.at().isBefore(latest);
        return new Checked(check, run.at(), run.faults(), run.more(), due);
    }

    private static Run run(Row row) {
        return new Run(row.text("name"), row.instant("ran_at"), row.count("faults"), row.flag("more"));
    }

    private record Run(String name, @Nullable Instant at, int faults, boolean more) {
        static final Run NONE = new Run("", null, 0, false);
    }
}
