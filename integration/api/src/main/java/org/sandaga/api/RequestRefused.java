package org.sandaga.api;

import java.util.List;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** The API itself refuses a request, before any door: its form is wrong, not what it asks for. */
public class RequestRefused extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<FieldError> errors;

    /**
     * @param status the HTTP status
     * @param code the stable code, also the key of the words
     */
    public RequestRefused(int status, String code) {
        this(status, code, List.of());
    }

    /** Refuses, and says which parts of the request are wrong. */
    public RequestRefused(int status, String code, List<FieldError> errors) {
        super(code, Response.status(status).build());
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    /** Refuses because of one parameter of the address or one header. */
    public static RequestRefused parameter(String name, String code) {
        return new RequestRefused(400, "invalid-parameter", List.of(FieldError.ofParameter(name, code)));
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** Which parts of the request are wrong; may be empty. */
    public List<FieldError> errors() {
        return errors;
    }
}
