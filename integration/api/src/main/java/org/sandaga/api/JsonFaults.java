package org.sandaga.api;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a body that is no JSON, or not the JSON that was asked for, without naming our classes. */
final class JsonFaults {

    private JsonFaults() {}

    static RequestRefused of(IOException wrong) {
        return new RequestRefused(400, "invalid-body", List.of(FieldError.at(pointer(wrong), code(wrong))));
    }

    private static String code(IOException wrong) {
        if (Causes.find(wrong, InputCoercionException.class).isPresent()) {
            return "out-of-range";
        }
        if (Causes.find(wrong, StreamConstraintsException.class).isPresent()) {
            return "too-large";
        }
        return switch (wrong) {
            case UnrecognizedPropertyException unknown -> "unknown-property";
            case InvalidFormatException value -> "invalid-value";
            case ValueInstantiationException value -> "invalid-value";
            case MismatchedInputException type -> says(type, "Trailing") ? "trailing-content" : "wrong-type";
            default -> says(wrong, "Duplicate") ? "duplicate-property" : "malformed";
        };
    }

    private static boolean says(IOException wrong, String first) {
        return String.valueOf(wrong.getMessage()).startsWith(first);
    }

    private static String pointer(IOException wrong) {
        if (wrong instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream().map(JsonFaults::step).collect(Collectors.joining());
        }
        return wrong instanceof JsonProcessingException json && json.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer().toString()
                : "";
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null
                ? "/" + Math.max(0, reference.getIndex())
                : "/" + escaped(reference.getFieldName());
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
