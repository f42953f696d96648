package org.sandaga.sandbox.stripe;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.sandaga.sandbox.Params;

/**
 * The parameters that an operation takes, as dotted names without list positions
 * ({@code line_items.price_data.currency}, {@code metadata.*}); any other is refused as Stripe does.
 */
final class Parameters {
    private final Set<String> names;

    private Parameters(Set<String> names) {
        this.names = names;
    }

    static Parameters of(String names) {
        return new Parameters(
                Arrays.stream((names + " expand").strip().split("\\s+")).collect(Collectors.toUnmodifiableSet()));
    }

    Set<String> names() {
        return names;
    }

    void check(Params params) {
        check(params, "", "");
    }

    private void check(Params params, String dotted, String written) {
        for (String name : params.names()) {
            boolean position = name.chars().allMatch(Character::isDigit) && !dotted.isEmpty();
            String path = position ? dotted : dotted.isEmpty() ? name : dotted + "." + name;
            String shown = written.isEmpty() ? name : written + "[" + name + "]";
            if (!position && !known(path, dotted)) {
                throw StripeError.invalid("parameter_unknown", shown, "Received unknown parameter: " + shown);
            }
            check(params.in(name), path, shown);
        }
    }

    private boolean known(String path, String parent) {
        return names.contains(path)
                || names.contains(parent + ".*")
                || names.stream().anyMatch(name -> name.startsWith(path + "."));
    }
}
