package org.sandaga.shared;

import java.time.Duration;
import java.time.Instant;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Runs one job under its own row lock, in a transaction of its own. */
@Stateless
public class JobRunner {
    private final Sql sql;
    private final SystemTime time;

    @Inject
    JobRunner(Sql sql, SystemTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public JobRunner() {
        this(null, null);
    }

    /**
     * Claims the job when its time has come and no other node has it.
     *
     * @return true when the caller is to run it; a transactional job has been run already
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean claim(Job job) {
        Instant now = time.now();
        // an insert that meets a row which another node is just changing would wait for that node's job
        sql.update("""
                insert into shared.job (name, due_at) select ?, ?
                where not exists (select from shared.job where name = ?) on conflict do nothing""", job.name(), now, job.name());
        boolean mine = sql.first(
                        "select name from shared.job where name = ? and due_at <= ? for update skip locked",
                        row -> row.text("name"),
                        job.name(),
                        now)
                .isPresent();
        if (mine) {
            sql.update("update shared.job set due_at = ? where name = ?", now.plus(job.every()), job.name());
            if (!job.callsOut()) {
                job.run();
            }
        }
        return mine;
    }

    /** Has a job run at the next tick of whichever node is free, whatever its interval; nobody waits for it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void hurry(Class<? extends Job> job) {
        due(job.getSimpleName(), time.now());
    }

    /** Lets a job that failed rest, on every node. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void postpone(Job job, Duration wait) {
        due(job.name(), time.now().plus(wait));
    }

    private void due(String job, Instant at) {
        sql.update("""
                insert into shared.job (name, due_at) values (?, ?)
                on conflict (name) do update set due_at = excluded.due_at""", job, at);
    }
}
