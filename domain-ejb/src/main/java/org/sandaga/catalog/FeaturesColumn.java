package org.sandaga.catalog;

import java.util.Map;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Json;

/** Stores {@link Features} in one JSONB column. */
@Converter(autoApply = true)
public class FeaturesColumn implements AttributeConverter<Features, Object> {

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable Features features) {
        return features == null ? null : Json.write(features.values());
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Features convertToEntityAttribute(@Nullable Object column) {
        return column == null ? null : new Features(Json.read(column.toString(), Map.class));
    }
}
