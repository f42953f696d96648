package org.sandaga.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

/** Stores {@link Texts} in one JSONB column. */
@Converter(autoApply = true)
public class TextsColumn implements AttributeConverter<Texts, Object> {

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable Texts texts) {
        return texts == null ? null : Json.write(texts.byLanguage());
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Texts convertToEntityAttribute(@Nullable Object column) {
        return column == null ? null : new Texts(Json.read(column.toString(), java.util.Map.class));
    }
}
