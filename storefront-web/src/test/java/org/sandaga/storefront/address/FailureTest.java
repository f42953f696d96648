package org.sandaga.storefront.address;

import jakarta.faces.FacesException;
import jakarta.servlet.ServletException;

import org.junit.jupiter.api.Test;

import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;

class FailureTest {

    @Test
    void whatDoesNotExistIsNotFoundHoweverDeepItIsWrapped() {
        Throwable wrapped = new ServletException(new FacesException(new NotFound("prd", "none")));

        assertThat(Failure.of(wrapped).status()).isEqualTo(404);
    }

    @Test
    void aStrangerIsRefused() {
        assertThat(Failure.of(new NotAllowed("sign-in")).status()).isEqualTo(403);
    }

    @Test
    void aValueThatMakesNoSenseIsABadRequestAndKeepsItsRule() {
        InvalidInput rule = new InvalidInput("from", "12.50");

        assertThat(Failure.of(new FacesException(rule))).isEqualTo(new Failure(400, rule));
    }

    @Test
    void whatNobodyForesawIsOurs() {
        assertThat(Failure.of(new IllegalStateException("x"))).isEqualTo(new Failure(500, null));
    }
}
