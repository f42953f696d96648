package org.sandaga.api;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

import org.eclipse.microprofile.config.Config;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Idempotency;

/** Puts before every operation what its signature and annotations ask for; one without an audience stops the start. */
@Provider
@ApplicationScoped
public class OperationFilters implements DynamicFeature {
    private final Function<Who, Actor> enter;
    private final Supplier<String> principal;
    private final Idempotency idempotency;
    private final Function<String, Optional<Long>> settings;

    @Inject
    OperationFilters(Caller caller, Idempotency idempotency, Config config) {
        this(caller::enter, caller::principal, idempotency, name -> config.getOptionalValue(name, Long.class));
    }

    OperationFilters(
            Function<Who, Actor> enter,
            Supplier<String> principal,
            Idempotency idempotency,
            Function<String, Optional<Long>> settings) {
        this.enter = enter;
        this.principal = principal;
        this.idempotency = idempotency;
        this.settings = settings;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public OperationFilters() {
        this(null, null, null, null);
    }

    @Override
    public void configure(ResourceInfo info, FeatureContext context) {
        Operation operation = new Operation("", "", info.getResourceMethod());
        context.register(new AudienceFilter(operation.audience(), enter));
        context.register(new ParametersFilter(Parameters.of(info.getResourceMethod())));
        context.register(
                new BodyFilter(operation.bodyLimit(settings), operation.body().isPresent()));
        if (operation.creates()) {
            context.register(new CreatedFilter());
        }
        if (operation.wantsKey()) {
            context.register(new IdempotencyFilter(idempotency, principal));
            context.register(new AnswerKeeper());
        }
    }
}
