package org.sandaga.ordering;

import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.sandaga.shared.Json;

/** Keeps the variant's options, axis to value, in one JSONB column. */
@Converter
public class OptionsColumn implements AttributeConverter<Map<String, String>, Object> {

    @Override
    public Object convertToDatabaseColumn(Map<String, String> options) {
        return Json.write(new TreeMap<>(options));
    }

    @Override
    public Map<String, String> convertToEntityAttribute(Object column) {
        return read(column.toString());
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> read(String json) {
        return Json.read(json, Map.class);
    }
}
