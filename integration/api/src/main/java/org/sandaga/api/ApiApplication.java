package org.sandaga.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

import org.sandaga.api.clock.ClockResource;

/** The REST API, version 1: its resources and what stands around them. */
@ApplicationPath(ApiApplication.ROOT)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Sandaga",
                        version = "1",
                        description = """
                                The marketplace for machines: buy, sell and operate.

                                Amounts are whole minor units of an ISO 4217 currency. Moments are UTC. Ids are opaque, \
                                their prefix tells the kind. Unknown properties and parameters are refused. Every POST but \
                                those for tokens wants an `Idempotency-Key`: the same key and body get the same answer. \
                                Problems are told as RFC 9457 in French or English, by `Accept-Language`.""",
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")))
@SecurityScheme(
        securitySchemeName = ApiApplication.BEARER,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "The access token of `POST /v1/tokens`")
public class ApiApplication extends Application {
    /** Where this version lives below the module's context. */
    public static final String ROOT = "/v1";

    static final String BEARER = "bearer";

    /** Everything that answers. */
    static final List<Class<?>> RESOURCES = List.of(ClockResource.class);

    private static final List<Class<?>> FRAME = List.of(
            JsonReader.class,
            JsonWriter.class,
            Converters.class,
            OperationFilters.class,
            AnswerHeaders.class,
            FailureAnswers.class);

    @Override
    public Set<Class<?>> getClasses() {
        return Stream.concat(FRAME.stream(), RESOURCES.stream()).collect(Collectors.toSet());
    }
}
