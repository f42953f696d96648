package org.sandaga.shared;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Deletes idempotency keys and their answers when their 72 hours are over. */
@Dependent
class ForgetAnswers implements Job {
    private static final int MOST = 5_000;

    private final Sql sql;
    private final SystemTime time;

    @Inject
    ForgetAnswers(Sql sql, SystemTime time) {
        this.sql = sql;
        this.time = time;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        sql.update("""
                delete from shared.idempotency kept using (
                  select principal, key from shared.idempotency where begun_at < ? order by begun_at limit ?) old
                where kept.principal = old.principal and kept.key = old.key""", time.now().minus(Idempotency.LIFE), MOST);
    }
}
