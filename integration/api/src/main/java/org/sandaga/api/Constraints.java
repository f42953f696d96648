package org.sandaga.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;

/** Checks the constraints that a request's record declares, and says in the caller's language which are broken. */
final class Constraints {

    private Constraints() {}

    /** @throws RequestRefused (400) naming every broken constraint */
    static void check(Object value, Locale language) {
        List<FieldError> errors = Factory.ONE.getValidator().validate(value).stream()
                .map(broken -> error(broken, language))
                .sorted(java.util.Comparator.comparing(FieldError::pointer))
                .toList();
        if (!errors.isEmpty()) {
            throw new RequestRefused(400, "invalid-body", errors);
        }
    }

    private static FieldError error(ConstraintViolation<?> broken, Locale language) {
        String words = Factory.ONE
                .getMessageInterpolator()
                .interpolate(
                        broken.getMessageTemplate(),
                        new Broken(broken.getConstraintDescriptor(), broken.getInvalidValue()),
                        language);
        return new FieldError(pointer(broken.getPropertyPath()), null, code(broken), words);
    }

    private static String code(ConstraintViolation<?> broken) {
        String name = broken.getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.equals("NotNull") ? "missing" : "invalid-value";
    }

    private static String pointer(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Constraints::step)
                .collect(Collectors.joining());
    }

    private static String step(Path.Node node) {
        String within = node.getIndex() != null
                ? "/" + node.getIndex()
                : node.getKey() != null ? "/" + JsonFaults.escaped(node.getKey().toString()) : "";
        return within
                + (node.getName() == null || node.getName().startsWith("<")
                        ? ""
                        : "/" + JsonFaults.escaped(node.getName()));
    }

    /** Made on first use, by the container's provider. */
    private static final class Factory {
        static final ValidatorFactory ONE = Validation.buildDefaultValidatorFactory();
    }

    private record Broken(ConstraintDescriptor<?> descriptor, Object value) implements MessageInterpolator.Context {
        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return descriptor;
        }

        @Override
        public Object getValidatedValue() {
            return value;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
