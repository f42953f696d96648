package org.sandaga.portal;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.sandaga.shared.Idempotency;
import org.sandaga.shared.Secret;

/** Lets a form at work do its work once: sent again, by a double click or a reload, it gets the first answer. */
@RequestScoped
public class SentOnce {
    private static final String FIELD = "once";
    private static final int FOUND = 303;
    private static final int LONGEST = 100;

    private final Idempotency idempotency;
    private final HttpServletRequest request;
    private final Work work;

    @Inject
    SentOnce(Idempotency idempotency, HttpServletRequest request, Work work) {
        this.idempotency = idempotency;
        this.request = request;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SentOnce() {
        this(null, null, null);
    }

    /** The command's answer, or that of the first time. */
    String of(Supplier<String> command) {
        String key = work.text(FIELD);
        if (key.isEmpty() || key.length() > LONGEST) {
            return command.get();
        }
        String who = work.actor().name();
        String kept = Secret.hash("form " + key);
        return idempotency
                .begin(who, kept, fingerprint(key))
                .map(Idempotency.StoredAnswer::body)
                .orElseGet(() -> first(who, kept, command));
    }

    private String first(String who, String key, Supplier<String> command) {
        boolean done = false;
        try {
            String address = command.get();
            idempotency.remember(who, key, new Idempotency.StoredAnswer(FOUND, address, ""));
            done = true;
            return address;
        } finally {
            if (!done) {
                idempotency.forget(who, key);
            }
        }
    }

    private String fingerprint(String key) {
        Map<String, String[]> all = new TreeMap<>(request.getParameterMap());
        return Secret.hash(key
                + request.getRequestURI()
                + work.getPlace()
                + all.entrySet().stream()
                        .map(each -> each.getKey() + "=" + String.join("\u0000", each.getValue()))
                        .collect(Collectors.joining("\u0001")));
    }
}
