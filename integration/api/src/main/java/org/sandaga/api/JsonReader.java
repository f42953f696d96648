package org.sandaga.api;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

import org.sandaga.shared.BusinessRuleViolated;

/** Reads request bodies: strict JSON into our records, then their constraints. */
@Provider
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
public class JsonReader implements MessageBodyReader<Object> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.getName().startsWith("org.sandaga.");
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readAllBytes();
        if (bytes.length == 0) {
            throw new RequestRefused(400, "body-missing");
        }
        Object value = parse(type, bytes);
        Constraints.check(value, Languages.of(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE)));
        return value;
    }

    private static Object parse(Class<?> type, byte[] bytes) {
        try {
            Object value = StrictJson.MAPPER.readValue(bytes, type);
            if (value == null) {
                throw new RequestRefused(400, "invalid-body", List.of(FieldError.at("", "wrong-type")));
            }
            return value;
        } catch (ValueInstantiationException refused) {
            throw Causes.find(refused, BusinessRuleViolated.class)
                    .map(RuntimeException.class::cast)
                    .orElseGet(() -> JsonFaults.of(refused));
        } catch (IOException wrong) {
            throw JsonFaults.of(wrong);
        }
    }
}
