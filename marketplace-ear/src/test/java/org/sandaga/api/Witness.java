package org.sandaga.api;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;

/** Hears what the API answers to others, such as the launcher's tour, and holds it against the description. */
public final class Witness implements Consumer<HttpResponse<String>> {
    private final Contract contract;
    private final AtomicInteger heard = new AtomicInteger();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    /** Hears answers of the server whose description this is. */
    public Witness(Contract contract) {
        this.contract = contract;
    }

    @Override
    public void accept(HttpResponse<String> answer) {
        heard.incrementAndGet();
        String method = answer.request().method();
        String path = answer.uri().getPath().replaceFirst("^/api", "");
        contract.faults(method, path, answer.statusCode(), answer.headers(), answer.body())
                .forEach(fault -> faults.add(method + " " + path + ": " + fault));
        contract.template(path).ifPresent(template -> Proof.note(method, template, answer.statusCode()));
    }

    /** Fails unless there were as many answers and each was as the description says. */
    public void sawNoFaultIn(int atLeast) {
        assertThat(faults).isEmpty();
        assertThat(heard).hasValueGreaterThanOrEqualTo(atLeast);
    }
}
