package org.sandaga.connectors.stripe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;

import org.sandaga.payment.ProviderEvent;
import org.sandaga.payment.ProviderEvent.About;
import org.sandaga.payment.WebhookNotGenuine;

/**
 * Reads Stripe's callbacks: the signature, then the name of what to ask for, and nothing else.
 *
 * @param secrets what a genuine one may be signed with
 * @param us which merchant we are
 */
record StripeEvents(List<String> secrets, String us) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long TOLERANCE_SECONDS = 300;
    private static final Map<String, About> KINDS = Map.of(
            "checkout.session", About.PAYMENT,
            "refund", About.REFUND,
            "transfer", About.TRANSFER,
            "account", About.ACCOUNT);

    /** @throws WebhookNotGenuine when it is not Stripe's, too old at this moment, or not readable */
    ProviderEvent read(byte[] body, Map<String, String> headers, Instant now) {
        try {
            requireSigned(text(body), headers.getOrDefault("stripe-signature", ""), now);
            return named(JSON.readTree(body));
        } catch (IOException unreadable) {
            throw new WebhookNotGenuine(StripeSettings.NAME);
        }
    }

    /** As text only if it is the same bytes again, since the text is what Stripe's library checks. */
    private static String text(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private void requireSigned(String payload, String signature, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        if (secrets.stream().noneMatch(secret -> isSigned(payload, signature, secret, clock))) {
            throw new WebhookNotGenuine(StripeSettings.NAME);
        }
    }

    private static boolean isSigned(String payload, String signature, String secret, Clock clock) {
        try {
            return Webhook.Signature.verifyHeader(payload, signature, secret, TOLERANCE_SECONDS, clock);
        } catch (SignatureVerificationException | RuntimeException foreign) {
            // the library stumbles over some headers that are no signature at all
            return false;
        }
    }

    private ProviderEvent named(JsonNode event) throws IOException {
        String id = event.path("id").asText();
        String type = event.path("type").asText();
        String account = event.path("account").asText();
        if (id.isEmpty() || type.isEmpty()) {
            throw new IOException("an event without a name");
        }
        JsonNode object = event.at("/data/object");
        About about = KINDS.getOrDefault(object.path("object").asText(), About.OTHER);
        String reference = object.path("id").asText();
        if (about == About.OTHER && type.startsWith("account.")) {
            about = About.ACCOUNT;
            reference = account;
        }
        boolean known = about != About.OTHER && !reference.isEmpty();
        // news of a vendor's account comes in that account's name, but it is ours to hear
        boolean ours = about == About.ACCOUNT || account.isEmpty();
        return new ProviderEvent(id, type, about, known ? reference : null, ours ? us : account);
    }
}
