package org.sandaga.catalog;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

import org.sandaga.media.MediaId;
import org.sandaga.shared.Json;

/** Stores {@link Pictures} in one JSONB column, as a list of hashes. */
@Converter(autoApply = true)
public class PicturesColumn implements AttributeConverter<Pictures, Object> {

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable Pictures pictures) {
        return pictures == null
                ? null
                : Json.write(pictures.of().stream().map(MediaId::sha256).toList());
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Pictures convertToEntityAttribute(@Nullable Object column) {
        if (column == null) {
            return null;
        }
        List<String> hashes = Json.read(column.toString(), List.class);
        return new Pictures(hashes.stream().map(MediaId::new).toList());
    }
}
