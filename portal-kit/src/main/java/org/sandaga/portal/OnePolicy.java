package org.sandaga.portal;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Keeps an answer to one content security policy: PrimeFaces adds the same one with its nonce, and a browser that finds
 * two follows the stricter, which knows no nonce.
 */
final class OnePolicy extends HttpServletResponseWrapper {
    static final String HEADER = "Content-Security-Policy";

    OnePolicy(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase(HEADER)) {
            setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }
}
