package org.sandaga.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports for tests. */
final class FreePort {
    private FreePort() {}

    /** One that nobody listens on. */
    static String find() {
        try (ServerSocket socket = taken()) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One that is taken until closed. */
    static ServerSocket taken() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
