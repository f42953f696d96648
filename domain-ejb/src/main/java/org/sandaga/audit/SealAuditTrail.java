package org.sandaga.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Job;
import org.sandaga.shared.Sql;

/** Every minute, adds what happened since to the chain: each hash covers its record and the hash before. */
@Dependent
class SealAuditTrail implements Job {
    static final String FIRST = "0".repeat(64);
    private static final int MOST = 5_000;

    private final Sql sql;

    @Inject
    SealAuditTrail(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        Link last = sql.first(
                        "select position, hash from audit.record where position is not null order by position desc limit 1",
                        row -> new Link(row.number("position"), row.text("hash")))
                .orElse(new Link(0, FIRST));
        List<Unsealed> waiting = sql.list("""
                select id, concat_ws(chr(31), id, type, aggregate, actor, payload::text,
                                     extract(epoch from occurred_at)::text) as content
                from audit.record where position is null order by id limit ?""", row -> new Unsealed(row.number("id"), row.text("content")), MOST);
        if (!waiting.isEmpty()) {
            seal(waiting, last);
        }
    }

    private void seal(List<Unsealed> waiting, Link last) {
        List<Long> ids = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        List<String> before = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (Unsealed each : waiting) {
            String previous = hashes.isEmpty() ? last.hash() : hashes.getLast();
            ids.add(each.id());
            positions.add(last.position() + ids.size());
            before.add(previous);
            hashes.add(hash(previous + each.content()));
        }
        sql.update("""
                update audit.record r set position = s.position, prev_hash = s.prev_hash, hash = s.hash
                from unnest(?, ?, ?, ?) as s (id, position, prev_hash, hash) where r.id = s.id""", ids, positions, before, hashes);
    }

    static String hash(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Link(long position, String hash) {}

    private record Unsealed(long id, String content) {}
}
