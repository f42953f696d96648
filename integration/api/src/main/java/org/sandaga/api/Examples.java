package org.sandaga.api;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Examples that follow from a property's type alone, so that no record has to spell them out. */
final class Examples {
    private static final Pattern ID = Pattern.compile("([a-z]{3})_\\[.*");

    private static final Map<String, Object> BY_PATTERN = Map.of(
            Shapes.CURRENCY, "XOF",
            Shapes.COUNTRY, "SN",
            Shapes.LANGUAGE, "fr",
            Shapes.PICTURE, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

    private static final Map<String, Object> BY_FORMAT = Map.of(
            "date-time", "2026-11-24T09:00:00Z",
            "date", "2026-11-24",
            "duration", "P7D",
            "uuid", "0193a1d5-8e6b-7c3a-9f00-6b1f2d3c4a5e");

    private static final Map<Schema.SchemaType, Object> BY_TYPE =
            Map.of(Schema.SchemaType.BOOLEAN, true, Schema.SchemaType.INTEGER, 1);

    private Examples() {}

    /** Adds an example to a property that has none, if its type is enough to know one. */
    static void complete(Schema property) {
        if (property.getExamples() == null && property.getEnumeration() == null && property.getType() != null) {
            Object example = of(property);
            if (example != null) {
                property.setExamples(List.of(example));
            }
        }
        if (property.getItems() != null) {
            complete(property.getItems());
        }
    }

    private static @Nullable Object of(Schema property) {
        if (property.getPattern() != null) {
            var id = ID.matcher(property.getPattern());
            return id.matches() ? id.group(1) + "_01kar3x5q7e8w9v2m4c6b8n0pz" : BY_PATTERN.get(property.getPattern());
        }
        if (property.getFormat() != null && BY_FORMAT.containsKey(property.getFormat())) {
            return BY_FORMAT.get(property.getFormat());
        }
        return property.getType().stream()
                .map(BY_TYPE::get)
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
    }
}
