package org.sandaga.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Completes the description of one operation. */
final class OperationDescription {
    private final Operation operation;
    private final org.eclipse.microprofile.openapi.models.Operation described;

    OperationDescription(Operation operation, org.eclipse.microprofile.openapi.models.Operation described) {
        this.operation = operation;
        this.described = described;
    }

    void complete(RecordSchemas records) {
        success();
        bodies(records);
        choices();
        described.setOperationId(
                operation.java().getDeclaringClass().getSimpleName().replace("Resource", "") + "."
                        + operation.java().getName());
        described.addExtension("x-audience", operation.audience().name());
        if (operation.audience() != Who.ANYONE) {
            described.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(ApiApplication.BEARER)));
        }
        headersOfTheRequest();
        headersOfTheAnswer();
        errors();
    }

    /** The one status for success that the operation has; the scanner guesses it from the method's name. */
    private void success() {
        boolean empty = operation.java().getReturnType() == void.class;
        String status = operation.creates() ? "201" : empty ? "204" : "200";
        var answers = described.getResponses();
        for (String guessed : List.of("200", "201", "202", "204")) {
            APIResponse answer = answers.getAPIResponse(guessed);
            if (answer != null && !guessed.equals(status)) {
                answers.removeAPIResponse(guessed);
                answers.addAPIResponse(
                        status,
                        answer.description(Response.Status.fromStatusCode(Integer.parseInt(status))
                                .getReasonPhrase()));
            }
        }
    }

    private void bodies(RecordSchemas records) {
        described.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().getMediaTypes().values().stream())
                .forEach(body ->
                        records.complete(body.getSchema(), operation.java().getGenericReturnType()));
        if (described.getRequestBody() != null && described.getRequestBody().getContent() != null) {
            described
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(body -> operation.body().ifPresent(type -> records.complete(body.getSchema(), type)));
        }
    }

    private void choices() {
        for (java.lang.reflect.Parameter each : operation.java().getParameters()) {
            QueryParam query = each.getAnnotation(QueryParam.class);
            PathParam path = each.getAnnotation(PathParam.class);
            String name = query != null ? query.value() : path != null ? path.value() : "";
            parameters().stream()
                    .filter(parameter -> name.equals(parameter.getName()))
                    .forEach(parameter -> choices(parameter, each.getParameterizedType()));
        }
    }

    private List<Parameter> parameters() {
        return described.getParameters() == null ? List.of() : described.getParameters();
    }

    private static void choices(Parameter parameter, Type type) {
        if (type instanceof ParameterizedType many) {
            Schema items = RecordSchemas.value(null, many.getActualTypeArguments()[0]);
            parameter.setSchema(
                    items.getEnumeration() == null
                            ? parameter.getSchema()
                            : OASFactory.createSchema()
                                    .addType(Schema.SchemaType.ARRAY)
                                    .items(items));
        } else {
            parameter.setSchema(RecordSchemas.value(parameter.getSchema(), type));
        }
    }

    private void headersOfTheRequest() {
        if (operation.wantsKey()) {
            described.addParameter(header(
                            IdempotencyFilter.HEADER,
                            "Names this request: repeated with the same body it gets the same answer. Any 16 to 128 "
                                    + "visible ASCII characters that nobody guesses, such as a UUID; kept for 72 hours",
                            "5f1a6f0e-8a54-4b7e-a7be-e1b6bd2f4f3a")
                    .required(true));
        }
        if (operation.audience() == Who.VENDOR) {
            described.addParameter(header(
                    Headers.VENDOR, "Which vendor a member of several acts for", "ven_01kar3x5q7e8w9v2m4c6b8n0pz"));
        }
        if (operation.java().isAnnotationPresent(TrackingHeader.class)) {
            described.addParameter(header(
                    Headers.TRACKING, "The token that opens a guest's purchase", "wW9rT2kN3x0Yb5qLz8Vd1Jc7Mf4Hs6Pa"));
        }
        if (operation.java().isAnnotationPresent(CartHeader.class)
                || operation.java().getDeclaringClass().isAnnotationPresent(CartHeader.class)) {
            described.addParameter(
                    header(Headers.CART, "The secret that opens a guest's cart", "kN3x0Ww2Yb9qTz5Lr8Vd1Jc7Mf4Hs6Pa"));
        }
        described.addParameter(header("Accept-Language", "`fr` (else) or `en`, for words in answers", "en"));
    }

    private static Parameter header(String name, String description, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(example);
    }

    private void headersOfTheAnswer() {
        described.getResponses().getAPIResponses().values().forEach(answer -> {
            List<String> names = new ArrayList<>(List.of(Correlation.HEADER));
            Class<?> type = operation.java().getReturnType();
            if (operation.wantsKey()) {
                names.add(Headers.REPLAYED);
            }
            if (Versioned.class.isAssignableFrom(type)) {
                names.add("ETag");
            }
            if (Located.class.isAssignableFrom(type) && operation.method().equals("POST")) {
                names.add("Location");
            }
            if (Page.class.isAssignableFrom(type)) {
                names.add("Link");
            }
            names.forEach(
                    name -> answer.addHeader(name, OASFactory.createHeader().ref(name)));
        });
    }

    private void errors() {
        List<Parameter> parameters = parameters();
        boolean names = parameters.stream()
                .anyMatch(each -> each.getIn() == Parameter.In.PATH || Headers.CART.equals(each.getName()));
        boolean query = parameters.stream().anyMatch(each -> each.getIn() == Parameter.In.QUERY);
        boolean versioned = parameters.stream().anyMatch(each -> "If-Match".equals(each.getName()));
        for (String status : ErrorAnswers.of(operation, described.getRequestBody() != null, query, names, versioned)) {
            if (described.getResponses().getAPIResponse(status) == null) {
                described
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref("Problem" + status));
            }
        }
    }
}
