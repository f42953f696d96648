package org.sandaga.architecture.offenders.payment;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.jms.TextMessage;
import jakarta.mail.Message;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;

import com.stripe.StripeClient;

import org.sandaga.architecture.offenders.connectors.StripeGateway;

/** Knows the edges, a connector, and is injected by field. */
class PaymentPage {
    @Inject
    StripeGateway gateway;

    FacesContext faces;
    Message letter;
    TextMessage message;
    StripeClient client;

    Response answer(HttpServletRequest request) {
        return Response.ok(request.getMethod()).build();
    }
}
