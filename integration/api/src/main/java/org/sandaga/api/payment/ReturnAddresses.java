package org.sandaga.api.payment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.sandaga.api.FieldError;
import org.sandaga.api.RequestRefused;

/** Lets people be sent back from a provider's page to our own addresses only, so that nobody is led astray through us. */
@Dependent
public class ReturnAddresses {
    private static final int LONGEST = 1_000;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final List<String> allowed;

    /**
     * @param allowed origins such as {@code https://shop.example.org}; when none is set, the one at which the API was
     *     called
     */
    @Inject
    public ReturnAddresses(@ConfigProperty(name = "sandaga.payment.return.origins") Optional<List<String>> allowed) {
        this.allowed = allowed.orElse(List.of()).stream().map(String::strip).toList();
        this.allowed.forEach(each -> {
            if (!each.equals(origin(parsed(each)).orElse(""))) {
                throw new IllegalArgumentException(
                        "sandaga.payment.return.origins holds origins such as https://shop.example.org, not " + each);
            }
        });
    }

    /**
     * The address, if somebody may be sent there.
     *
     * @param field its JSON pointer in the request
     * @param called the origin at which the API was called
     * @throws RequestRefused when it leads elsewhere, or is not an absolute address
     */
    public URI checked(String field, String text, String called) {
        Optional<URI> address = parsed(text);
        boolean ours = origin(address)
                .filter(origin -> allowed.isEmpty() ? origin.equals(called) : allowed.contains(origin))
                .isPresent();
        if (!ours || text.length() > LONGEST) {
            throw new RequestRefused(400, "invalid-body", List.of(FieldError.at(field, "foreign-address")));
        }
        return address.orElseThrow();
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Scheme, host and port; nothing for an address with a user, without a host or of another kind. */
    private static Optional<String> origin(Optional<URI> address) {
        return address.filter(each -> each.getScheme() != null && SCHEMES.contains(each.getScheme()))
                .filter(each -> each.getHost() != null && each.getRawUserInfo() == null)
                .map(each ->
                        each.getScheme() + "://" + each.getHost() + (each.getPort() < 0 ? "" : ":" + each.getPort()));
    }
}
