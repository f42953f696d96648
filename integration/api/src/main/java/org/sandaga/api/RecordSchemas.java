package org.sandaga.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Carries over into schemas what the scanner does not see of our records: {@code @Nullable}, and the values of the
 * domain's enumerations, which are outside what it scans.
 */
final class RecordSchemas {
    private final Schemas schemas;
    private final Set<String> done = new HashSet<>();

    RecordSchemas(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Completes the schema of a type, and those it leads to. */
    void complete(@Nullable Schema schema, Type type) {
        if (schema == null) {
            return;
        }
        Schema target = schemas.resolved(schema);
        Class<?> raw = raw(type);
        if (Collection.class.isAssignableFrom(raw)) {
            target.setItems(value(target.getItems(), argument(type, 0)));
            complete(target.getItems(), argument(type, 0));
        } else if (Map.class.isAssignableFrom(raw)) {
            complete(target.getAdditionalPropertiesSchema(), argument(type, 1));
        } else if (raw.isRecord() && target.getProperties() != null && done.add(type + " " + schema.getRef())) {
            Arrays.stream(raw.getRecordComponents()).forEach(part -> complete(target, part, type));
        }
    }

    private void complete(Schema whole, RecordComponent part, Type owner) {
        Schema property = whole.getProperties().get(part.getName());
        if (property == null) {
            return;
        }
        Type type = filled(part.getGenericType(), owner);
        if (property.getRef() != null) {
            // the scanner says "object" beside the reference, which adds nothing
            property.setType(null);
        }
        Schema known = value(property, type);
        complete(known, type);
        whole.addProperty(
                part.getName(), part.getAnnotatedType().isAnnotationPresent(Nullable.class) ? nullable(known) : known);
    }

    /** The schema of an enumeration's values; of anything else the given one. */
    static Schema value(@Nullable Schema schema, Type type) {
        if (!raw(type).isEnum()) {
            return schema == null ? OASFactory.createSchema() : schema;
        }
        List<Object> names = new ArrayList<>();
        Arrays.stream(raw(type).getEnumConstants()).forEach(each -> names.add(((Enum<?>) each).name()));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .enumeration(names)
                .description(schema == null ? null : schema.getDescription());
    }

    private static Schema nullable(Schema property) {
        // an enumeration cannot list null: the server leaves it out when it writes the document
        if (property.getRef() != null || property.getType() == null || property.getEnumeration() != null) {
            return OASFactory.createSchema()
                    .anyOf(List.of(property, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
        }
        if (!property.getType().contains(Schema.SchemaType.NULL)) {
            property.addType(Schema.SchemaType.NULL);
        }
        return property;
    }

    /** The part's type with the owner's argument in it; for a list of T the owner itself will do, it has the argument. */
    private static Type filled(Type type, Type owner) {
        if (type instanceof TypeVariable<?> && owner instanceof ParameterizedType given) {
            return given.getActualTypeArguments()[0];
        }
        boolean listOfVariable = type instanceof ParameterizedType list
                && Collection.class.isAssignableFrom(raw(type))
                && list.getActualTypeArguments()[0] instanceof TypeVariable<?>;
        return listOfVariable && owner instanceof ParameterizedType given ? new ListOf(given) : type;
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType given && given.getActualTypeArguments().length > index
                ? given.getActualTypeArguments()[index]
                : Object.class;
    }

    private static Class<?> raw(Type type) {
        return type instanceof Class<?> plain
                ? plain
                : type instanceof ParameterizedType given ? (Class<?>) given.getRawType() : Object.class;
    }

    /** A list of what the owner is made of. */
    private record ListOf(ParameterizedType owner) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return owner.getActualTypeArguments();
        }

        @Override
        public Type getRawType() {
            return List.class;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }
}
