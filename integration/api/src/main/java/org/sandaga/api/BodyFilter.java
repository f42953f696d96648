package org.sandaga.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Holds a body to its operation's limit, announced or not, and refuses compressed ones. */
@Priority(Priorities.USER - 400)
final class BodyFilter implements ContainerRequestFilter {
    private final long limit;
    private final boolean wanted;

    /**
     * @param limit the most bytes
     * @param wanted false where the operation reads no body, so that none is passed over in silence
     */
    BodyFilter(long limit, boolean wanted) {
        this.limit = limit;
        this.wanted = wanted;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new RequestRefused(415, "unsupported-media-type");
        }
        if (announced(request) > limit) {
            throw new RequestRefused(413, "body-too-large");
        }
        if (!wanted && request.getEntityStream().read() >= 0) {
            throw new RequestRefused(400, "body-not-expected");
        }
        request.setEntityStream(new Bounded(request.getEntityStream(), limit));
    }

    private static long announced(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.trim());
        } catch (NumberFormatException notANumber) {
            throw new RequestRefused(400, "bad-request");
        }
    }

    /** Fails at the first byte too many. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                count(1);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int got = super.read(into, from, most);
            return got < 0 ? got : count(got);
        }

        @Override
        public long skip(long bytes) throws IOException {
            return count((int) super.skip(Math.min(bytes, Integer.MAX_VALUE)));
        }

        private int count(int got) {
            left -= got;
            if (left < 0) {
                throw new RequestRefused(413, "body-too-large");
            }
            return got;
        }
    }
}
