package org.sandaga.portal;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Keeps an answer to what {@link PageHeaders} said of it. There is one content security policy: PrimeFaces adds the
 * same one with its nonce, and a browser that finds two follows the stricter, which knows no nonce.
 */
final class OnePolicy extends HttpServletResponseWrapper {
    static final String HEADER = "Content-Security-Policy";

    OnePolicy(HttpServletResponse response) {
        super(response);
    }

    /** Faces would have browsers keep for a week what keeps its address for ever. */
    @Override
    public void setHeader(String name, String value) {
        String kept = getHeader(name);
        if (kept == null || !name.equalsIgnoreCase("Cache-Control") || !kept.endsWith("immutable")) {
            super.setHeader(name, value);
        }
    }

    /** The page of a fault asks for room that is there already when the page before it had begun. */
    @Override
    public void setBufferSize(int size) {
        try {
            super.setBufferSize(size);
        } catch (IllegalStateException begun) {
            // the server takes no size after the first word, though nothing was sent yet
        }
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
