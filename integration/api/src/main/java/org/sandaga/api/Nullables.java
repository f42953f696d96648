package org.sandaga.api;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Carries {@code @Nullable} of our records over into the schemas made of them. */
final class Nullables {
    private final Schemas schemas;
    private final Set<String> done = new HashSet<>();

    Nullables(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Marks what may be null in the schema of a type, and in those it leads to. */
    void mark(@Nullable Schema schema, Type type) {
        if (schema == null) {
            return;
        }
        Schema target = schemas.resolved(schema);
        Class<?> raw = raw(type);
        if (target.getItems() != null) {
            mark(target.getItems(), argument(type, 0));
        } else if (Map.class.isAssignableFrom(raw) && target.getAdditionalPropertiesSchema() != null) {
            mark(target.getAdditionalPropertiesSchema(), argument(type, 1));
        } else if (raw.isRecord() && target.getProperties() != null && done.add(type + "" + schema.getRef())) {
            Arrays.stream(raw.getRecordComponents()).forEach(part -> markPart(target, part, type));
        }
    }

    private void markPart(Schema whole, RecordComponent part, Type owner) {
        Schema property = whole.getProperties().get(part.getName());
        if (property == null) {
            return;
        }
        mark(property, filled(part.getGenericType(), owner));
        AnnotatedType declared = part.getAnnotatedType();
        if (declared.isAnnotationPresent(Nullable.class)) {
            whole.addProperty(part.getName(), nullable(property));
        }
    }

    private static Schema nullable(Schema property) {
        if (property.getType() != null) {
            if (!property.getType().contains(Schema.SchemaType.NULL)) {
                property.addType(Schema.SchemaType.NULL);
            }
            if (property.getEnumeration() != null && !property.getEnumeration().contains(null)) {
                property.addEnumeration(null);
            }
            return property;
        }
        return property.getRef() == null
                ? property
                : OASFactory.createSchema()
                        .anyOf(List.of(property, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
    }

    /** The part's type with the owner's argument in it; for a list of T the owner itself will do, it has the argument. */
    private static Type filled(Type type, Type owner) {
        if (type instanceof TypeVariable<?> && owner instanceof ParameterizedType given) {
            return given.getActualTypeArguments()[0];
        }
        if (type instanceof ParameterizedType list
                && Collection.class.isAssignableFrom(raw(type))
                && list.getActualTypeArguments()[0] instanceof TypeVariable<?>
                && owner instanceof ParameterizedType) {
            return owner;
        }
        return type;
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
}
