package org.sandaga.architecture.offenders.payment;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;

import org.sandaga.architecture.offenders.connectors.StripeGateway;

/** Knows the edges, a connector, and is injected by field. */
class PaymentPage {
    @Inject
    StripeGateway gateway;

    Response answer(HttpServletRequest request) {
        return Response.ok(request.getMethod()).build();
    }
}
