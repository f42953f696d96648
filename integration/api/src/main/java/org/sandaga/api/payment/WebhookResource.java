package org.sandaga.api.payment;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.sandaga.api.Audience;
import org.sandaga.api.BodyLimit;
import org.sandaga.api.Who;
import org.sandaga.api.WithoutIdempotencyKey;
import org.sandaga.payment.NoSuchProvider;
import org.sandaga.payment.Payments;
import org.sandaga.shared.NotFound;

/** Takes the calls of payment providers, as raw bytes: the connector alone knows whether they are genuine. */
@Path("/webhooks/{provider}")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.ANYONE)
@Tag(name = "providers")
@Dependent
public class WebhookResource {
    private static final long MOST_BYTES = 512 * 1024;

    private final Payments payments;

    /** Asks one door. */
    @Inject
    public WebhookResource(Payments payments) {
        this.payments = payments;
    }

    /** Takes a call. */
    @POST
    @WithoutIdempotencyKey
    @BodyLimit(MOST_BYTES)
    @Operation(
            summary = "Report an event",
            description = "For payment providers, signed in their own way. Answered once its receipt is written; the"
                    + " same event again changes nothing. One that is not genuine is answered with 400.")
    public void receive(
            @PathParam("provider") @Parameter(description = "The provider's name, for example `stripe`")
                    String provider,
            @Context HttpHeaders headers,
            byte[] body) {
        try {
            payments.receive(provider, body, plain(headers));
        } catch (NoSuchProvider unknown) {
            throw new NotFound("provider", provider);
        }
    }

    private static Map<String, String> plain(HttpHeaders headers) {
        Map<String, String> plain = new HashMap<>();
        headers.getRequestHeaders().forEach((name, values) -> plain.put(name.toLowerCase(Locale.ROOT), joined(values)));
        return plain;
    }

    private static String joined(List<String> values) {
        return String.join(",", values);
    }
}
