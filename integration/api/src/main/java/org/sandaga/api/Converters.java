package org.sandaga.api;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

/** Reads parameters, and refuses wrong ones by name with 400 where the engine would say 404 or nothing. */
@Provider
@ApplicationScoped
public class Converters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, Object>> KNOWN = Map.of(
            Integer.class, Integer::valueOf,
            Long.class, Long::valueOf,
            Boolean.class, Converters::flag,
            LocalDate.class, LocalDate::parse,
            Instant.class, Instant::parse);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, Object> read = type.isEnum() ? text -> constant(type, text) : KNOWN.get(type);
        return read == null ? null : new Checked<>(type, name(annotations), read);
    }

    private static Object flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(text);
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static String name(Annotation[] annotations) {
        for (Annotation each : annotations) {
            if (each instanceof QueryParam query) {
                return query.value();
            }
            if (each instanceof PathParam path) {
                return path.value();
            }
            if (each instanceof HeaderParam header) {
                return header.value();
            }
        }
        return "";
    }

    private record Checked<T>(Class<T> type, String name, Function<String, Object> read) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            try {
                return type.cast(read.apply(text));
            } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
                throw RequestRefused.parameter(name, "invalid-value");
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
