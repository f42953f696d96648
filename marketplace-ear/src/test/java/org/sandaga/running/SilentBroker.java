package org.sandaga.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** In the place of the broker that was ended: takes every connection and says nothing on it. */
final class SilentBroker implements AutoCloseable {
    private static final int BACKLOG = 100;

    private final RunningMarketplace marketplace;
    private final ServerSocket door;
    private final List<Socket> taken = new CopyOnWriteArrayList<>();

    private SilentBroker(RunningMarketplace marketplace, ServerSocket door) {
        this.marketplace = marketplace;
        this.door = door;
    }

    /** Takes the place of the broker. */
    static SilentBroker insteadOf(RunningMarketplace marketplace) {
        marketplace.killBroker();
        try {
            ServerSocket door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(
                    new java.net.InetSocketAddress(
                            InetAddress.getLoopbackAddress(),
                            marketplace.settings().broker().port()),
                    BACKLOG);
            SilentBroker silent = new SilentBroker(marketplace, door);
            Thread.ofVirtual().start(silent::take);
            return silent;
        } catch (IOException occupied) {
            throw new UncheckedIOException(occupied);
        }
    }

    private void take() {
        try {
            while (true) {
                taken.add(door.accept());
            }
        } catch (IOException closed) {
            // the broker comes back
        }
    }

    /** How many connections were made to it. */
    int connections() {
        return taken.size();
    }

    /** Hangs up and gives the place back to the broker. */
    @Override
    public void close() {
        try {
            door.close();
            for (Socket connection : taken) {
                connection.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        marketplace.startBroker();
    }
}
