package org.sandaga.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;

/** Keeps the answer under the idempotency key that the request took, and throws its spooled body away. */
@Priority(AnswerKeeper.LAST_ON_THE_WAY_OUT)
final class AnswerKeeper implements ContainerResponseFilter, WriterInterceptor {
    static final int LAST_ON_THE_WAY_OUT = 100;

    private static final String STATUS = AnswerKeeper.class.getName() + ".status";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(Spool.class.getName()) instanceof Spool spool) {
            spool.close();
        }
        if (!(request.getProperty(TakenKey.class.getName()) instanceof TakenKey key)) {
            return;
        }
        request.setProperty(STATUS, response.getStatus());
        if (TakenKey.passes(response.getStatus())) {
            request.removeProperty(TakenKey.class.getName());
            key.giveBack();
        } else if (!response.hasEntity()) {
            request.removeProperty(TakenKey.class.getName());
            key.keep(response.getStatus(), new byte[0], response.getHeaders());
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        if (!(answer.getProperty(TakenKey.class.getName()) instanceof TakenKey key)) {
            answer.proceed();
            return;
        }
        OutputStream out = answer.getOutputStream();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        answer.setOutputStream(whole);
        answer.proceed();
        key.keep((Integer) answer.getProperty(STATUS), whole.toByteArray(), answer.getHeaders());
        out.write(whole.toByteArray());
    }
}
