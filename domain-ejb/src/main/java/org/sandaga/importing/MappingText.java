package org.sandaga.importing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import org.sandaga.shared.Json;

/** Reads mappings, and says where one is wrong. */
final class MappingText {
    private MappingText() {}

    static Mapping read(String json) {
        try {
            Mapping mapping = Json.mapper().readValue(json, Mapping.class);
            return required("mapping", mapping);
        } catch (UnrecognizedPropertyException unknown) {
            throw new MappingRefused(path(unknown), "?");
        } catch (JsonMappingException wrong) {
            for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
                if (cause instanceof MappingRefused refused) {
                    throw refused;
                }
            }
            throw new MappingRefused(path(wrong), wrong.getOriginalMessage().split("\n", 2)[0]);
        } catch (StreamReadException notJson) {
            throw new MappingRefused(
                    "",
                    "JSON, " + notJson.getLocation().getLineNr() + ":"
                            + notJson.getLocation().getColumnNr());
        } catch (JsonProcessingException broken) {
            throw new MappingRefused("", broken.getOriginalMessage());
        }
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new MappingRefused(field, "–");
        }
        return value;
    }

    static <T> List<T> some(String field, @Nullable List<T> values) {
        if (values == null || values.isEmpty() || values.contains(null)) {
            throw new MappingRefused(field, "≥ 1");
        }
        return List.copyOf(values);
    }

    static String source(@Nullable String source) {
        if (source == null || !source.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new MappingRefused("source", "a-z, 0-9, -");
        }
        return source;
    }

    static Map<String, Column> languages(String field, Map<String, Column> byLanguage) {
        if (byLanguage.isEmpty() || !byLanguage.keySet().stream().allMatch(each -> each.matches("[a-z]{2}"))) {
            throw new MappingRefused(field, "ISO 639-1");
        }
        return Map.copyOf(byLanguage);
    }

    static String decimal(@Nullable String sign) {
        if (sign != null && !sign.equals(".") && !sign.equals(",")) {
            throw new MappingRefused("decimal", ". | ,");
        }
        return sign == null ? "." : sign;
    }
}
