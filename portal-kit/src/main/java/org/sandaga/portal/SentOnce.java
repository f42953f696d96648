package org.sandaga.portal;

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

/** Lets a form do its work once: sent again, by a double click or a reload, it gets the first answer. */
@RequestScoped
public class SentOnce {
    private static final String FIELD = "once";
    private static final int FOUND = 303;
    private static final int LONGEST = 100;

    private final Idempotency idempotency;
    private final HttpServletRequest request;
    private final Address address;
    private final Call call;

    @Inject
    SentOnce(Idempotency idempotency, HttpServletRequest request, Address address, Call call) {
        this.idempotency = idempotency;
        this.request = request;
        this.address = address;
        this.call = call;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SentOnce() {
        this(null, null, null, null);
    }

    /** The command's answer, or that of the first time. */
    public String of(Supplier<String> command) {
        String key = call.text(FIELD);
        Optional<String> who = call.sender();
        if (key.isEmpty() || key.length() > LONGEST || who.isEmpty()) {
            return command.get();
        }
        String kept = Secret.hash("form " + key);
        return idempotency
                .begin(who.get(), kept, fingerprint(key))
                .map(Idempotency.StoredAnswer::body)
                .orElseGet(() -> first(who.get(), kept, command));
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

    /** What makes two forms the same. The key is part of it and kept nowhere, so nobody guesses a password from it. */
    private String fingerprint(String key) {
        Map<String, String[]> all = new TreeMap<>(request.getParameterMap());
        return Secret.hash(key
                + address.getPath()
                + all.entrySet().stream()
                        .map(each -> each.getKey() + "=" + String.join("\u0000", each.getValue()))
                        .collect(Collectors.joining("\u0001")));
    }
}
