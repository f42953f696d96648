package org.sandaga.api;

import java.lang.reflect.Method;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Idempotency;

/** Puts before every operation what its signature and annotations ask for; one without an audience stops the start. */
@Provider
@ApplicationScoped
public class OperationFilters implements DynamicFeature {
    private final Supplier<Actor> actor;
    private final Supplier<String> principal;
    private final Idempotency idempotency;

    @Inject
    OperationFilters(Caller caller, Idempotency idempotency) {
        this(caller::actor, caller::principal, idempotency);
    }

    OperationFilters(Supplier<Actor> actor, Supplier<String> principal, Idempotency idempotency) {
        this.actor = actor;
        this.principal = principal;
        this.idempotency = idempotency;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public OperationFilters() {
        this(null, null, null);
    }

    @Override
    public void configure(ResourceInfo operation, FeatureContext context) {
        Method method = operation.getResourceMethod();
        context.register(new AudienceFilter(audience(method).value(), actor));
        context.register(new ParametersFilter(Parameters.of(method)));
        context.register(new BodyFilter(limit(method)));
        if (method.isAnnotationPresent(Created.class)) {
            context.register(new CreatedFilter());
        }
        if (method.isAnnotationPresent(POST.class) && !method.isAnnotationPresent(WithoutIdempotencyKey.class)) {
            context.register(new IdempotencyFilter(idempotency, principal));
            context.register(new AnswerKeeper());
        }
    }

    /** Whom an operation is for. */
    static Audience audience(Method operation) {
        @Nullable Audience own = operation.getAnnotation(Audience.class);
        @Nullable Audience all = operation.getDeclaringClass().getAnnotation(Audience.class);
        if (own == null && all == null) {
            throw new IllegalStateException(operation + " says no @Audience");
        }
        return own == null ? all : own;
    }

    private static long limit(Method operation) {
        BodyLimit own = operation.getAnnotation(BodyLimit.class);
        return own == null ? BodyLimit.USUAL : own.value();
    }
}
