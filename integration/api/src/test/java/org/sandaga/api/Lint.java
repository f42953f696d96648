package org.sandaga.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Finds what an OpenAPI document leaves unsaid or says wrongly. */
public final class Lint {
    /** The POSTs that take no key: a token that was lost is asked for anew, and providers name their events. */
    static final Set<String> WITHOUT_KEY =
            Set.of("/v1/tokens", "/v1/tokens/refresh", "/v1/tokens/revocation", "/v1/webhooks/{provider}");

    private static final Pattern TEMPLATE = Pattern.compile("\\{([^}]+)}");

    private final JsonNode document;
    private final SchemaCheck schemas;
    private final List<String> faults = new ArrayList<>();

    private Lint(JsonNode document) {
        this.document = document;
        this.schemas = new SchemaCheck(document);
    }

    /** All faults of a document; none when it is complete. */
    public static List<String> faults(JsonNode document) {
        Lint lint = new Lint(document);
        lint.check();
        return lint.faults;
    }

    private void check() {
        need(document.path("openapi").asText().startsWith("3.1"), "document", "is not OpenAPI 3.1");
        need(document.at("/info/description").isTextual(), "document", "has no description");
        document.at("/components/schemas").fields().forEachRemaining(each -> schema(each.getKey(), each.getValue()));
        Set<String> ids = new HashSet<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(each -> operation(path.getKey(), each.getKey(), each.getValue(), ids)));
    }

    private void schema(String name, JsonNode schema) {
        need(
                !schema.path("type").asText().equals("object")
                        || schema.has("properties")
                        || schema.has("additionalProperties"),
                name,
                "is an object of nothing");
        if (schema.has("properties")) {
            need(schema.has("additionalProperties"), name, "does not say whether it takes more properties");
            schema.path("properties")
                    .fields()
                    .forEachRemaining(each -> property(name + "." + each.getKey(), each.getValue()));
        }
        for (JsonNode required : schema.path("required")) {
            need(
                    schema.path("properties").has(required.asText()),
                    name,
                    "requires " + required + " that it does not have");
        }
    }

    private void property(String name, JsonNode property) {
        boolean typed = property.has("type") || property.has("$ref") || property.has("anyOf") || property.has("allOf");
        need(typed, name, "has no type");
        boolean leaf = property.path("type").isTextual()
                && !List.of("object", "array").contains(property.path("type").asText());
        need(!leaf || property.has("examples") || property.has("enum"), name, "has no example");
        need(
                !property.path("type").asText().equals("object") || property.has("additionalProperties"),
                name,
                "is an object of nothing");
    }

    private void operation(String path, String method, JsonNode operation, Set<String> ids) {
        String name = method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        need(operation.path("summary").isTextual(), name, "has no summary");
        need(operation.path("tags").size() == 1, name, "has not one tag");
        need(
                operation.path("operationId").isTextual()
                        && ids.add(operation.path("operationId").asText()),
                name,
                "has no id of its own");
        need(operation.path("x-audience").isTextual(), name, "does not say whom it is for");
        need(isOpen(operation) || operation.path("security").size() == 1, name, "does not say how to sign in");
        boolean key = parameter(operation, "Idempotency-Key").path("required").asBoolean();
        need(
                key == (method.equals("post") && !WITHOUT_KEY.contains(path)),
                name,
                "does not say whether it wants a key");
        parameters(path, name, operation);
        if (operation.has("requestBody")) {
            content(name + " request", operation.at("/requestBody/content"));
        }
        answers(name, operation.path("responses"));
        failures(method, operation)
                .forEach(status -> need(operation.path("responses").has(status), name, "does not declare " + status));
        need(
                !operation.path("responses").has("412")
                        || parameter(operation, "If-Match").isObject(),
                name,
                "can be stale but takes no If-Match");
    }

    private static boolean isOpen(JsonNode operation) {
        return operation.path("x-audience").asText().equals("ANYONE");
    }

    private static JsonNode parameter(JsonNode operation, String name) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** How an operation of its kind can fail. */
    private static List<String> failures(String method, JsonNode operation) {
        List<String> statuses = new ArrayList<>(List.of("401", "406", "429", "500", "503"));
        List<String> places = operation.path("parameters").findValuesAsText("in");
        if (!isOpen(operation)) {
            statuses.add("403");
        }
        if (places.contains("path")) {
            statuses.add("404");
        }
        if (places.contains("query")
                || method.equals("post")
                        && parameter(operation, "Idempotency-Key").isObject()) {
            statuses.add("400");
        }
        if (operation.has("requestBody")) {
            statuses.addAll(List.of("400", "413", "415"));
        }
        if (!method.equals("get")) {
            statuses.addAll(List.of("404", "409", "422"));
        }
        if (parameter(operation, "If-Match").isObject()) {
            statuses.addAll(List.of("412", "428"));
        }
        return statuses;
    }

    private void parameters(String path, String name, JsonNode operation) {
        Set<String> inPath = new HashSet<>();
        for (JsonNode each : operation.path("parameters")) {
            String parameter = name + " parameter " + each.path("name").asText();
            need(each.path("description").isTextual(), parameter, "has no description");
            need(each.path("schema").has("type") || each.path("schema").has("$ref"), parameter, "has no type");
            if (each.path("in").asText().equals("path")) {
                inPath.add(each.path("name").asText());
            }
        }
        Set<String> inTemplate = new HashSet<>();
        TEMPLATE.matcher(path).results().forEach(found -> inTemplate.add(found.group(1)));
        need(inPath.equals(inTemplate), name, "declares " + inPath + " but its path has " + inTemplate);
    }

    private void answers(String name, JsonNode answers) {
        boolean success = false;
        for (String status : names(answers)) {
            success |= status.startsWith("2");
            JsonNode answer = schemas.resolve(answers.path(status));
            need(answer.path("description").isTextual(), name + " " + status, "has no description");
            need(
                    answer.has("content") || List.of("204", "304").contains(status),
                    name + " " + status,
                    "has no content");
            content(name + " " + status, answer.path("content"));
        }
        need(success, name, "has no answer for success");
    }

    private void content(String name, JsonNode content) {
        for (String type : names(content)) {
            JsonNode body = content.path(type);
            boolean structured = type.endsWith("json");
            need(body.has("schema"), name, "has no schema");
            need(!structured || body.at("/examples").size() > 0, name, "has no example");
            for (JsonNode example : body.path("examples")) {
                schemas.faults(body.path("schema"), example.path("value"))
                        .forEach(fault -> need(false, name + " example", fault));
            }
        }
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void need(boolean given, String where, String fault) {
        if (!given) {
            faults.add(where + " " + fault);
        }
    }
}
