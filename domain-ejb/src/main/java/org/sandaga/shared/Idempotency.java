package org.sandaga.shared;

import java.time.Duration;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Remembers answers by principal and key for 72 hours, so that a repeated request gets the first one's answer. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Idempotency {
    static final Duration LIFE = Duration.ofHours(72);
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private final Sql sql;
    private final SystemTime time;
    private final RequestKey current;

    @Inject
    Idempotency(Sql sql, SystemTime time, RequestKey current) {
        this.sql = sql;
        this.time = time;
        this.current = current;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Idempotency() {
        this(null, null, null);
    }

    /**
     * Takes the key for this request, or finds the answer it had.
     *
     * <p>A key whose request failed or died can be taken again; whether its {@link Once} command took effect stays noted.
     *
     * @param principal who asks; keys of different principals are independent
     * @param requestHash hash of method, path and body
     * @return empty when the caller is to do the work and then {@link #remember} or {@link #forget}
     * @throws KeyUsedForAnotherRequest when the key came with another request (422)
     * @throws RequestInProgress when the same request is being worked on (409)
     */
    public Optional<StoredAnswer> begin(String principal, String key, String requestHash) {
        sql.update("""
                delete from shared.idempotency where principal = ? and key = ?
                and (begun_at < ? or (answer is null and done is null and begun_at <= ?))""", principal, key, time.now().minus(LIFE), time.now().minus(ABANDONED));
        if (insert(principal, key, requestHash) || takeAgain(principal, key, requestHash)) {
            RequestKey.hold(current, new RequestKey.Key(principal, key));
            return Optional.empty();
        }
        return Optional.of(earlier(principal, key, requestHash));
    }

    private boolean insert(String principal, String key, String requestHash) {
        return sql.update("""
                insert into shared.idempotency (principal, key, request_hash, begun_at) values (?, ?, ?, ?)
                on conflict do nothing""", principal, key, requestHash, time.now()) == 1;
    }

    private boolean takeAgain(String principal, String key, String requestHash) {
        return sql.update(
                        """
                        update shared.idempotency set begun_at = ?
                        where principal = ? and key = ? and request_hash = ? and answer is null and begun_at <= ?""", time.now(), principal, key, requestHash, time.now().minus(ABANDONED))
                == 1;
    }

    private StoredAnswer earlier(String principal, String key, String requestHash) {
        return sql.one(
                "select request_hash, status, answer, headers from shared.idempotency where principal = ? and key = ?",
                row -> {
                    if (!row.text("request_hash").equals(requestHash)) {
                        throw new KeyUsedForAnotherRequest();
                    }
                    if (row.maybeNumber("status") == null) {
                        throw new RequestInProgress();
                    }
                    return new StoredAnswer(row.count("status"), row.text("answer"), row.text("headers"));
                },
                principal,
                key);
    }

    /** Keeps the answer of the work. */
    public void remember(String principal, String key, StoredAnswer answer) {
        sql.update(
                "update shared.idempotency set status = ?, answer = ?, headers = ? where principal = ? and key = ?",
                answer.status(),
                answer.body(),
                answer.headers(),
                principal,
                key);
    }

    /** Gives the key back after a failure that may be tried again; a command that took effect stays noted under it. */
    public void forget(String principal, String key) {
        sql.update("delete from shared.idempotency where principal = ? and key = ? and done is null", principal, key);
        sql.update(
                "update shared.idempotency set begun_at = ? where principal = ? and key = ?",
                time.now().minus(ABANDONED),
                principal,
                key);
    }

    /**
     * An answer as it went out.
     *
     * @param status the HTTP status
     * @param body the body, empty when there was none
     * @param headers the headers worth repeating, one {@code Name: value} a line
     */
    public record StoredAnswer(int status, String body, String headers) {}
}
