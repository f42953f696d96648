package org.sandaga.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of the document: closed, complete, and with examples put together from those of their properties.
 *
 * <p>An answer always has all its properties, null where one says nothing; so all are required in schemas that no
 * request uses.
 */
final class Schemas {
    private static final String REFERENCE = "#/components/schemas/";

    private final OpenAPI document;
    private final Map<String, Schema> named;

    Schemas(OpenAPI document) {
        this.document = document;
        this.named = document.getComponents().getSchemas();
    }

    /** Refuses unknown properties everywhere, and requires all of them in answers. */
    void close() {
        Set<String> asked = usedByRequests();
        named.forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                schema.getProperties().values().forEach(Examples::complete);
            }
            if (schema.getProperties() != null && schema.getAdditionalPropertiesSchema() == null) {
                schema.setAdditionalPropertiesBoolean(false);
                if (!asked.contains(name) && schema.getRequired() == null) {
                    schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
                }
            }
        });
    }

    private Set<String> usedByRequests() {
        Set<String> used = new HashSet<>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .forEach(body -> collect(body.getSchema(), used));
        return used;
    }

    private void collect(@Nullable Schema schema, Set<String> used) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null && used.add(name(schema))) {
            collect(named.get(name(schema)), used);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(each -> collect(each, used));
        }
        collect(schema.getItems(), used);
        collect(schema.getAdditionalPropertiesSchema(), used);
        alternatives(schema).forEach(each -> collect(each, used));
    }

    /** A value that fits the schema, made of the examples of its parts; null when a part has none. */
    @Nullable
    Object example(Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().getFirst();
        }
        if (schema.getRef() != null) {
            Schema target = named.get(name(schema));
            return target == null ? null : example(target);
        }
        if (schema.getProperties() != null) {
            Map<String, Object> whole = new LinkedHashMap<>();
            schema.getProperties().forEach((name, property) -> whole.put(name, example(property)));
            return whole;
        }
        if (schema.getItems() != null) {
            Object one = example(schema.getItems());
            return one == null ? List.of() : List.of(one);
        }
        return alternatives(schema).stream()
                .map(this::example)
                .filter(each -> each != null)
                .findFirst()
                .orElse(schema.getAdditionalPropertiesSchema() == null ? null : Map.of());
    }

    /** The schema itself, or the one that a reference leads to. */
    Schema resolved(Schema schema) {
        return schema.getRef() == null ? schema : named.getOrDefault(name(schema), schema);
    }

    private static List<Schema> alternatives(Schema schema) {
        List<Schema> all = new ArrayList<>();
        for (List<Schema> some : java.util.Arrays.asList(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())) {
            if (some != null) {
                all.addAll(some);
            }
        }
        return all;
    }

    private static String name(Schema reference) {
        return reference.getRef().substring(REFERENCE.length());
    }
}
