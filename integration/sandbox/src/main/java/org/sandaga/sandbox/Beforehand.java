package org.sandaga.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at ports and folder before anything is started, to say in one sentence what can't be used. */
final class Beforehand {
    private Beforehand() {}

    static void check(SandboxSettings settings) throws IOException {
        portIsFree(settings.host(), settings.port(), "SANDAGA_SANDBOX_PORT");
        portIsFree(settings.host(), settings.smtpPort(), "SANDAGA_SANDBOX_SMTP_PORT");
        if (settings.data().isPresent()) {
            folderIsUsable(settings.data().get());
        }
    }

    private static void portIsFree(String host, int port, String variable) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new IOException(host + " port " + port + " is taken (" + variable + ")", e);
        }
    }

    private static void folderIsUsable(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "may-i-write", ""));
        } catch (IOException e) {
            throw new IOException(folder + " can't be written to (SANDAGA_SANDBOX_DATA)", e);
        }
    }
}
