package org.sandaga.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;

/** Looks at TCP ports before anything depends on them. */
final class Ports {
    private static final int PATIENCE_MILLIS = 3_000;

    private Ports() {}

    /**
     * Makes sure that nobody listens there yet, and that each part has a port of its own.
     *
     * @param wanted the port of each variable
     * @throws Refusal naming the variable that moves the port
     */
    static void requireFree(Map<String, Integer> wanted) {
        Map<Integer, String> firsts = new HashMap<>();
        wanted.forEach((variable, port) -> {
            String first = firsts.putIfAbsent(port, variable);
            if (first != null) {
                throw new Refusal(
                        "Port " + port + " is wanted twice; set " + first + " or " + variable + " to another one.");
            }
            if (taken(port)) {
                throw new Refusal("Port " + port + " is taken by another program; stop it or set " + variable
                        + " to a free port.");
            }
        });
    }

    /**
     * Makes sure that somebody answers there.
     *
     * @throws Refusal naming the part that is missing
     */
    static void requireAnswer(String part, String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
        } catch (IOException silence) {
            throw new Refusal(
                    "The " + part + " at " + host + ":" + port
                            + " does not answer; check the address and that it runs.",
                    silence);
        }
    }

    private static boolean taken(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException occupied) {
            return true;
        }
    }
}
