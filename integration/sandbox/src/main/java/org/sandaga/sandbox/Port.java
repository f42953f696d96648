package org.sandaga.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Looks at a port before anything is started on it, to say in one sentence when it is taken. */
final class Port {
    private Port() {}

    static void mustBeFree(String host, int port, String variable) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new IOException(host + " port " + port + " is taken (" + variable + ")", e);
        }
    }
}
