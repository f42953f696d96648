package org.sandaga.api;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/**
 * One operation of the API, as its annotations declare it.
 *
 * @param method the HTTP method
 * @param path the template below {@code /api}, for example {@code /v1/vendor/orders/{id}}
 * @param java the method that answers
 */
record Operation(String method, String path, Method java) {

    /** The operations of some resources. */
    static List<Operation> of(List<Class<?>> resources) {
        return resources.stream()
                .flatMap(resource -> Arrays.stream(resource.getMethods()))
                .flatMap(Operation::of)
                .toList();
    }

    private static Stream<Operation> of(Method java) {
        return Arrays.stream(java.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(each -> each != null)
                .map(http -> new Operation(http.value(), path(java), java));
    }

    private static String path(Method java) {
        String below = part(java.getDeclaringClass().getAnnotation(Path.class)) + part(java.getAnnotation(Path.class));
        return ApiApplication.ROOT + below;
    }

    private static String part(@org.jspecify.annotations.Nullable Path path) {
        String text = path == null ? "" : path.value().replaceAll("^/|/$", "");
        return text.isEmpty() ? "" : "/" + text;
    }

    /** Whom it is for. */
    Who audience() {
        return Optional.ofNullable(java.getAnnotation(Audience.class))
                .or(() -> Optional.ofNullable(java.getDeclaringClass().getAnnotation(Audience.class)))
                .orElseThrow(() -> new IllegalStateException(java + " says no @Audience"))
                .value();
    }

    /** What it reads from the body, if anything. */
    Optional<Type> body() {
        return Arrays.stream(java.getParameters())
                .filter(each -> each.getAnnotations().length == 0)
                .map(Parameter::getParameterizedType)
                .findFirst();
    }

    /** Whether it asks for an idempotency key. */
    boolean wantsKey() {
        return java.isAnnotationPresent(POST.class) && !java.isAnnotationPresent(WithoutIdempotencyKey.class);
    }

    /** Whether it answers 201. */
    boolean creates() {
        return java.isAnnotationPresent(Created.class);
    }

    /**
     * The most bytes of its body.
     *
     * @param settings what the operator has set, by name
     */
    long bodyLimit(Function<String, Optional<Long>> settings) {
        BodyLimit own = java.getAnnotation(BodyLimit.class);
        if (own == null) {
            return BodyLimit.USUAL;
        }
        return own.setting().isEmpty()
                ? own.value()
                : settings.apply(own.setting()).orElse(own.value());
    }
}
