package org.sandaga.portal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.sandaga.identity.Groups;
import org.sandaga.identity.HouseAuthentication;

/**
 * The places outside this host that a form of the shop may lead on to: the providers' payment pages.
 *
 * <p>Chromium holds the redirects after a post against {@code form-action}, so they belong in the policy.
 */
@ApplicationScoped
class PaymentPages {
    private static final Pattern ORIGIN = Pattern.compile("https?://[\\w.-]+(:\\d{1,5})?");

    private final String origins;

    /** @param origins such as {@code https://checkout.stripe.com} */
    @Inject
    PaymentPages(
            @ConfigProperty(name = "sandaga.payment.page.origins", defaultValue = "https://checkout.stripe.com")
                    List<String> origins) {
        this.origins = origins.stream().map(PaymentPages::checked).collect(Collectors.joining(" "));
    }

    /** For the container's proxy. */
    PaymentPages() {
        this(List.of());
    }

    /** What stands in a portal's policy after {@code form-action}. */
    String formAction(ServletContext portal) {
        boolean shop = Groups.SHOPPER.equals(portal.getInitParameter(HouseAuthentication.AUDIENCE));
        return shop && !origins.isEmpty() ? "'self' " + origins : "'self'";
    }

    private static String checked(String origin) {
        if (!ORIGIN.matcher(origin.strip()).matches()) {
            throw new IllegalArgumentException(
                    "sandaga.payment.page.origins holds origins such as https://checkout.stripe.com, not " + origin);
        }
        return origin.strip();
    }
}
