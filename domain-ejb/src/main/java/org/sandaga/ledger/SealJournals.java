package org.sandaga.ledger;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Job;
import org.sandaga.shared.Sql;

/**
 * Seals what has been written since the last time into a chain of hashes, so that a later change shows.
 *
 * <p>Selling never waits for it; a journal that commits late is in the next seal.
 */
@Dependent
class SealJournals implements Job {
    private static final String CHOOSE = """
            insert into ledger.sealed_journal (journal_id, seal)
            select j.id, last.number + 1 from ledger.journal j,
                   (select coalesce(max(number), 0) as number, coalesce(max(last_seq), 0) as seq from ledger.seal) last
            where j.seq > last.seq - 100000
              and not exists (select from ledger.sealed_journal s where s.journal_id = j.id)
            order by j.seq limit 20000""";
    private static final String CLOSE = """
            insert into ledger.seal (number, sealed_at, last_seq, previous_hash, hash)
            select n.number, ?, n.last_seq, n.previous, ledger.seal_hash(n.number, n.previous)
            from (select s.seal as number, greatest(max(j.seq), coalesce(max(p.last_seq), 0)) as last_seq,
                         coalesce((array_agg(p.hash))[1], ''::bytea) as previous
                  from ledger.sealed_journal s
                  join ledger.journal j on j.id = s.journal_id
                  left join ledger.seal p on p.number = s.seal - 1
                  where s.seal = (select coalesce(max(number), 0) + 1 from ledger.seal)
                  group by s.seal) n""";

    private final Sql sql;
    private final BusinessTime time;

    @Inject
    SealJournals(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        if (sql.update(CHOOSE) > 0) {
            sql.update(CLOSE, time.now());
        }
    }
}
