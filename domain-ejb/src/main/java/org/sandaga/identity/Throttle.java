package org.sandaga.identity;

import java.time.Duration;
import java.time.Instant;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.sandaga.shared.Secret;
import org.sandaga.shared.Sql;
import org.sandaga.shared.SystemTime;

/**
 * Counts attempts in the database, so that all nodes count together.
 *
 * <p>An attempt is counted before it is made and given back when it succeeds: a hundred at once cannot slip through
 * between a look and a count. Its transactions are its own, so that a refusal that rolls back is still counted.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Throttle {
    private static final int MAILS = 5;
    private static final Duration MAILS_WINDOW = Duration.ofHours(1);

    private final Sql sql;
    private final SystemTime time;

    @Inject
    Throttle(Sql sql, SystemTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Throttle() {
        this(null, null);
    }

    /**
     * Counts an attempt.
     *
     * @param key what is counted; secrets and addresses come hashed
     * @param most attempts within the window
     * @param window from the first attempt on
     * @throws TooManyAttempts when there were more
     */
    public void take(String key, int most, Duration window) {
        if (!allows(key, most, window)) {
            throw new TooManyAttempts(
                    Math.max(1, Duration.between(time.now(), end(key)).toSeconds() + 1));
        }
    }

    /** Counts an attempt and says whether it was still within the limit. */
    public boolean allows(String key, int most, Duration window) {
        Instant now = time.now();
        int count = sql.one("""
                insert into identity.throttle as t (key, count, ends_at) values (?, 1, ?)
                on conflict (key) do update set
                  count = case when t.ends_at <= ? then 1 else least(t.count, 1000000) + 1 end,
                  ends_at = case when t.ends_at <= ? then excluded.ends_at else t.ends_at end
                returning count""", row -> row.count("count"), key, now.plus(window), now, now);
        return count <= most;
    }

    /**
     * Counts a mail about an account that anybody may ask for, and says whether the address may still have it: five
     * within an hour, proofs and new passwords together.
     *
     * @param email normalised
     */
    public boolean allowsMail(String email) {
        return allows("mail:" + Secret.hash(email), MAILS, MAILS_WINDOW);
    }

    /** Gives an attempt back that turned out well. */
    public void giveBack(String key) {
        sql.update("update identity.throttle set count = greatest(count - 1, 0) where key = ?", key);
    }

    /** Forgets what was counted, after the person has proved who they are. */
    public void forget(String key) {
        sql.update("delete from identity.throttle where key = ?", key);
    }

    private Instant end(String key) {
        return sql.first("select ends_at from identity.throttle where key = ?", row -> row.instant("ends_at"), key)
                .orElseGet(time::now);
    }
}
