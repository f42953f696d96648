package org.sandaga.ordering;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.sandaga.identity.Throttle;
import org.sandaga.shared.Input;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Secret;

/**
 * Leads guests who lost their mail back to what they bought.
 *
 * <p>Nobody is told here whether a number and an address belong together: the answer is the same, and only the address
 * that the purchase was placed with is written to.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrackingLinks {
    private static final int QUESTIONS = 30;
    private static final Duration QUESTIONS_WINDOW = Duration.ofMinutes(15);
    private static final int LOOKS = 5;
    private static final Duration LOOKS_WINDOW = Duration.ofHours(1);
    private static final int LONGEST_NUMBER = 40;

    /** People copy the number of one vendor's part too, and what stands before a number. */
    private static final Pattern NUMBER = Pattern.compile("\\D*([0-9]{1,18})(-[0-9]{1,4})?");

    private final TrackingSteps steps;
    private final Throttle throttle;

    @Inject
    TrackingLinks(TrackingSteps steps, Throttle throttle) {
        this.steps = steps;
        this.throttle = throttle;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TrackingLinks() {
        this(null, null);
    }

    /**
     * Sends the link of a guest's purchase once more, if there is one of this number that was placed with this address.
     * Links that were sent before stay good.
     *
     * @param number of the purchase, or of one vendor's part of it
     * @param visitor where the guest comes from, such as a network address, so that one visitor cannot try them all
     * @throws InvalidInput when one of them can be neither a number nor an address
     * @throws org.sandaga.identity.TooManyAttempts when the visitor has asked too often
     */
    public void request(String email, String number, String visitor) {
        String address = Input.email("email", email);
        String purchase = purchase(number);
        throttle.take("tracking:" + Secret.hash(visitor), QUESTIONS, QUESTIONS_WINDOW);
        if (isLookedFor(address)) {
            steps.request(address, purchase);
        }
    }

    /** Counted apart from other mail: questions here, of which most send nothing, cost nobody a new password. */
    private boolean isLookedFor(String address) {
        return throttle.allows("link:" + Secret.hash(address.toLowerCase(Locale.ROOT)), LOOKS, LOOKS_WINDOW);
    }

    private static String purchase(String number) {
        String written = Input.line("number", number, LONGEST_NUMBER).replaceAll("\\p{Z}", "");
        Matcher parts = NUMBER.matcher(written);
        if (!parts.matches()) {
            throw new InvalidInput("number", "100234");
        }
        return parts.group(1);
    }
}
