package org.sandaga.api;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;

/** The parameters of the address that an operation knows, read off its signature. */
final class Parameters {
    private final Map<String, Boolean> repeatable = new HashMap<>();

    private Parameters() {}

    static Parameters of(Method operation) {
        Parameters known = new Parameters();
        Annotation[][] annotations = operation.getParameterAnnotations();
        for (int i = 0; i < annotations.length; i++) {
            known.add(annotations[i], operation.getParameterTypes()[i]);
        }
        return known;
    }

    private void add(Annotation[] annotations, Class<?> type) {
        for (Annotation each : annotations) {
            if (each instanceof QueryParam query) {
                repeatable.put(query.value(), Collection.class.isAssignableFrom(type));
            } else if (each instanceof BeanParam) {
                for (Field field : type.getDeclaredFields()) {
                    add(field.getAnnotations(), field.getType());
                }
            }
        }
    }

    boolean knows(String name) {
        return repeatable.containsKey(name);
    }

    boolean repeats(String name) {
        return repeatable.getOrDefault(name, false);
    }
}
