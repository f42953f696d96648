package org.sandaga.storefront.page;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.sandaga.shared.Idempotency;
import org.sandaga.shared.Secret;

/** Lets a form work once: sent again, by a double click or a reload, it gets the first answer. */
@RequestScoped
public class Once {
    /** The hidden field that names the form. */
    public static final String FIELD = "once";

    private static final int FOUND = 303;
    private static final int LONGEST = 100;

    private final Idempotency idempotency;
    private final HttpServletRequest request;
    private final Visit visit;

    @Inject
    Once(Idempotency idempotency, HttpServletRequest request, Visit visit) {
        this.idempotency = idempotency;
        this.request = request;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Once() {
        this(null, null, null);
    }

    /** The work's answer, or that of the first time. */
    String of(Supplier<String> work) {
        String key = visit.text(FIELD);
        Optional<String> who = principal();
        if (key.isEmpty() || key.length() > LONGEST || who.isEmpty()) {
            return work.get();
        }
        String kept = Secret.hash("form " + key);
        return idempotency
                .begin(who.get(), kept, fingerprint(key))
                .map(Idempotency.StoredAnswer::body)
                .orElseGet(() -> first(who.get(), kept, work));
    }

    private String first(String who, String key, Supplier<String> work) {
        boolean done = false;
        try {
            String address = work.get();
            idempotency.remember(who, key, new Idempotency.StoredAnswer(FOUND, address, ""));
            done = true;
            return address;
        } finally {
            if (!done) {
                idempotency.forget(who, key);
            }
        }
    }

    /** The account or the browser; one that holds nothing of ours yet has nothing to do twice. */
    private Optional<String> principal() {
        if (visit.actor().user() != null) {
            return Optional.of(visit.actor().name());
        }
        return visit.guestSecret().map(secret -> "web:" + Secret.hash(secret));
    }

    /** What makes two forms the same. The key is part of it and kept nowhere, so nobody guesses a password from it. */
    private String fingerprint(String key) {
        Map<String, String[]> all = new TreeMap<>(request.getParameterMap());
        return Secret.hash(key
                + visit.getPath()
                + all.entrySet().stream()
                        .map(each -> each.getKey() + "=" + String.join("\u0000", each.getValue()))
                        .collect(Collectors.joining("\u0001")));
    }
}
