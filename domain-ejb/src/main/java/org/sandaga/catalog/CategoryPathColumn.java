package org.sandaga.catalog;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

/** Stores a {@link CategoryPath} in one column of type {@code uuid[]}. */
@Converter(autoApply = true)
public class CategoryPathColumn implements AttributeConverter<CategoryPath, Object> {

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable CategoryPath path) {
        return path == null ? null : path.ids().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public @Nullable CategoryPath convertToEntityAttribute(@Nullable Object column) {
        return switch (column) {
            case null -> null;
            case UUID[] ids -> new CategoryPath(List.of(ids));
            default -> throw new IllegalArgumentException("not a path: " + column);
        };
    }
}
