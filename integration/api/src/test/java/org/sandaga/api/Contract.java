package org.sandaga.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Holds answers of the running API against its own OpenAPI document. */
public final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final SchemaCheck schemas;

    public Contract(JsonNode document) {
        this.document = document;
        this.schemas = new SchemaCheck(document);
    }

    /**
     * What is wrong with an answer; nothing when it is as the document says.
     *
     * @param path below {@code /api}, without the query, for example {@code /v1/admin/clock}
     */
    public List<String> faults(String method, String path, int status, HttpHeaders headers, String body) {
        Optional<JsonNode> operation = operation(method, path);
        if (operation.isEmpty()) {
            return status == 404 || status == 405
                    ? List.of()
                    : List.of(method + " " + path + " is not in the document");
        }
        JsonNode declared = operation.get().path("responses").path(Integer.toString(status));
        if (declared.isMissingNode()) {
            return List.of(method + " " + path + " does not declare the answer " + status + ": " + body);
        }
        JsonNode answer = schemas.resolve(declared);
        List<String> faults = new ArrayList<>(content(answer, headers.firstValue("Content-Type"), body));
        if (faults.isEmpty() && status < 300) {
            faults.addAll(missing(answer, headers, body));
        }
        return faults;
    }

    private List<String> missing(JsonNode answer, HttpHeaders given, String body) {
        return answer.path("headers").properties().stream()
                .filter(each ->
                        schemas.resolve(each.getValue()).path("required").asBoolean()
                                || each.getKey().equals("Link") && leadsOn(body))
                .map(Map.Entry::getKey)
                .filter(name -> given.firstValue(name).isEmpty())
                .map(name -> "the header " + name + " is missing")
                .toList();
    }

    private static boolean leadsOn(String page) {
        try {
            return JSON.readTree(page).path("next").isTextual();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<String> content(JsonNode answer, Optional<String> contentType, String body) {
        if (!answer.has("content")) {
            return body.isEmpty() ? List.of() : List.of("an answer without content has a body: " + body);
        }
        String type = contentType.orElse("none").replaceAll("\\s*;.*", "");
        JsonNode schema = answer.path("content").path(type).path("schema");
        if (schema.isMissingNode()) {
            return List.of("content type " + type + " is not declared");
        }
        try {
            return type.endsWith("json") ? schemas.faults(schema, JSON.readTree(body)) : List.of();
        } catch (IOException notJson) {
            return List.of("is not JSON: " + body);
        }
    }

    /** The operation of the document that answers at an address. */
    public Optional<JsonNode> operation(String method, String path) {
        return template(path)
                .map(found -> document.path("paths").path(found).path(method.toLowerCase(java.util.Locale.ROOT)))
                .filter(JsonNode::isObject);
    }

    /** The template of the document that an address fits; the one with fewest placeholders. */
    public Optional<String> template(String path) {
        Iterable<Map.Entry<String, JsonNode>> paths =
                () -> document.path("paths").fields();
        return StreamSupport.stream(paths.spliterator(), false)
                .map(Map.Entry::getKey)
                .filter(template -> Pattern.matches(template.replaceAll("\\{[^}]+}", "[^/]+"), path))
                .min(Comparator.comparing(
                        template -> template.chars().filter(c -> c == '{').count()));
    }
}
