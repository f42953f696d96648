package org.sandaga.sandbox.stripe;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Journal;
import org.sandaga.sandbox.Json;

/**
 * Stripe's objects by kind and id. A change happens wholly or not at all, under one lock, and is one line of the journal.
 * Of each kind only the newest are kept. Fields and kinds that begin with an underscore are the sandbox's
 * own and never leave it.
 */
final class StripeStore implements AutoCloseable {
    private static final int MOST = 20_000;
    /** The balance is the sum of its movements, so far more of them are kept. */
    private static final int MOST_MOVEMENTS = 500_000;

    private static final long BYTES_BEFORE_REWRITE = 32_000_000;

    private final Map<String, SequencedMap<String, ObjectNode>> kinds = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Optional<Journal> journal;
    private final List<Runnable> undo = new ArrayList<>();
    private final SequencedMap<String, ObjectNode> changed = new LinkedHashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private final Clock clock;
    private long written;
    private long limit;

    StripeStore(Optional<Path> folder, Clock clock) {
        this.clock = clock;
        journal = folder.map(path -> new Journal(path, "stripe.jsonl"));
        journal.ifPresent(file -> file.replay(this::readLine));
        journal.ifPresent(this::rewrite);
    }

    private void readLine(ObjectNode line) {
        line.path("set").forEach(node -> put((ObjectNode) node));
    }

    private void rewrite(Journal file) {
        written = file.rewrite(
                kinds.values().stream().flatMap(kind -> kind.values().stream()).map(StripeStore::line));
        limit = 2 * written + BYTES_BEFORE_REWRITE;
    }

    private static ObjectNode line(ObjectNode object) {
        ObjectNode line = Json.object();
        line.putArray("set").add(object);
        return line;
    }

    /** Does work wholly or not at all; what it asked to happen afterwards happens when all is kept. */
    <T> T change(Supplier<T> work) {
        lock.lock();
        try {
            return lock.getHoldCount() > 1 ? work.get() : outermost(work);
        } finally {
            lock.unlock();
        }
    }

    private <T> T outermost(Supplier<T> work) {
        boolean done = false;
        try {
            T result = work.get();
            keep();
            done = true;
            return result;
        } finally {
            List<Runnable> next = done ? List.copyOf(afterwards) : undo.reversed();
            next.forEach(Runnable::run);
            undo.clear();
            changed.clear();
            afterwards.clear();
        }
    }

    private void keep() {
        if (changed.isEmpty() || journal.isEmpty()) {
            return;
        }
        ObjectNode line = Json.object();
        line.putArray("set").addAll(changed.values());
        written += journal.get().append(line);
        if (written > limit) {
            rewrite(journal.get());
        }
    }

    /** Lets something happen once the change is kept. */
    void afterwards(Runnable work) {
        afterwards.add(work);
    }

    /** The time in seconds since 1970. */
    long now() {
        return clock.instant().getEpochSecond();
    }

    /** A blank object of a kind with a new id, created now; not kept yet. */
    ObjectNode fresh(String kind, String prefix) {
        return Shapes.blank(kind).put("id", Ids.of(prefix)).put("created", now());
    }

    /**
     * A copy of the object that a URL names, to change and save again.
     *
     * @throws StripeError when there is none
     */
    ObjectNode get(String kind, String id) {
        return find(kind, id).orElseThrow(() -> StripeError.notFound(kind, id));
    }

    /** Keeps an object under its kind ({@code object}) and {@code id}. */
    ObjectNode save(ObjectNode object) {
        ObjectNode kept = object.deepCopy();
        SequencedMap<String, ObjectNode> kind = kind(kindOf(kept));
        String id = kept.path("id").asText();
        ObjectNode before = put(kept);
        undo.add(before == null ? () -> kind.remove(id) : () -> kind.put(id, before));
        changed.put(id, kept);
        return object;
    }

    private ObjectNode put(ObjectNode object) {
        SequencedMap<String, ObjectNode> kind = kind(kindOf(object));
        ObjectNode before = kind.put(object.path("id").asText(), object);
        if (kind.size() > (kindOf(object).equals(BalanceTransactions.KIND) ? MOST_MOVEMENTS : MOST)) {
            kind.pollFirstEntry();
        }
        return before;
    }

    private static String kindOf(ObjectNode object) {
        return object.path("object").asText();
    }

    private SequencedMap<String, ObjectNode> kind(String name) {
        return kinds.computeIfAbsent(name, k -> new LinkedHashMap<>());
    }

    /** A copy of an object, to change and save again. */
    Optional<ObjectNode> find(String kind, String id) {
        return Optional.ofNullable(kind(kind).get(id)).map(ObjectNode::deepCopy);
    }

    /** A copy of an object of any kind. */
    Optional<ObjectNode> findAnywhere(String id) {
        return kinds.values().stream()
                .filter(kind -> kind.containsKey(id))
                .findFirst()
                .map(kind -> kind.get(id).deepCopy());
    }

    /** All of a kind, newest first: to read within a {@link #change}, not to change. */
    Stream<ObjectNode> newestFirst(String kind) {
        return kind(kind).sequencedValues().reversed().stream();
    }

    /** How many there are of each kind that travels. */
    ObjectNode counts() {
        ObjectNode counts = Json.object();
        kinds.forEach((name, kind) -> {
            if (!name.startsWith("_")) {
                counts.put(name, kind.size());
            }
        });
        return counts;
    }

    /** Forgets everything. */
    void reset() {
        change(() -> {
            kinds.clear();
            journal.ifPresent(this::rewrite);
            return true;
        });
    }

    @Override
    public void close() {
        lock.lock();
        try {
            journal.ifPresent(Journal::close);
        } finally {
            lock.unlock();
        }
    }
}
