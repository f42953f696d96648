package org.sandaga.connectors.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;

import jakarta.mail.Session;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.sandaga.notification.Mail;
import org.sandaga.notification.MailRefused;
import org.sandaga.notification.MailServerUnavailable;
import org.sandaga.notification.MessageId;
import org.sandaga.sandbox.Sandbox;
import org.sandaga.sandbox.SandboxSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SmtpMailSenderTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final MessageId id = MessageId.next();
    private Sandbox sandbox;
    private SmtpMailSender sender;

    @BeforeEach
    void open() throws IOException {
        sandbox = Sandbox.start(SandboxSettings.onFreePorts());
        sender = sender(sandbox.smtpPort());
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void sendsPlainTextAndHtmlAsAlternativesInUtf8() throws Exception {
        sender.send(mail("awa@example.org", "Votre achat est payé — merci 🎉"));

        JsonNode got = onlyMessage();
        JsonNode headers = got.get("headers");
        assertThat(got.get("subject").asText()).isEqualTo("Votre achat est payé — merci 🎉");
        assertThat(got.get("text").asText()).contains("20\u00a0000\u00a0F\u00a0CFA, Épuisé");
        assertThat(got.get("html").asText()).contains("<p>20\u00a0000\u00a0F\u00a0CFA, Épuisé</p>");
        assertThat(headers.get("Content-Type").asText()).startsWith("multipart/alternative");
        assertThat(headers.get("From").asText()).isEqualTo("Sandaga <shop@sandaga.example>");
        assertThat(headers.get("To").asText()).isEqualTo("awa@example.org");
        assertThat(headers.get("Content-Language").asText()).isEqualTo("fr");
        assertThat(headers.get("Auto-Submitted").asText()).isEqualTo("auto-generated");
        assertThat(headers.get("Date").asText()).startsWith("Fri, 27 Nov 2026");
        String raw = get("/mail/messages/" + got.get("id").asText() + "/raw");
        assertThat(raw.chars()).as("only ASCII travels").allMatch(c -> c < 128);
        assertThat(raw.indexOf("text/plain")).isPositive().isLessThan(raw.indexOf("text/html"));
    }

    @Test
    void namesEveryAttemptAtAMailTheSame() throws Exception {
        sender.send(mail("awa@example.org", "Bonjour"));
        sender.send(mail("awa@example.org", "Bonjour"));

        JsonNode all = json("/mail/messages").get("messages");
        assertThat(all).hasSize(2);
        for (JsonNode each : all) {
            assertThat(json("/mail/messages/" + each.get("id").asText())
                            .get("headers")
                            .get("Message-ID")
                            .asText())
                    .isEqualTo("<" + id.text() + "@sandaga.example>");
        }
    }

    @Test
    @Tag("C-24")
    void saysThatTheServerIsAwayAndSendsWhenItIsBack() throws Exception {
        post("/_sandbox/mail/down");
        assertThatThrownBy(() -> sender.send(mail("awa@example.org", "Bonjour")))
                .isInstanceOf(MailServerUnavailable.class);

        post("/_sandbox/mail/up");
        sender.send(mail("awa@example.org", "Bonjour"));

        assertThat(json("/mail/messages").get("count").asInt()).isEqualTo(1);
    }

    @Test
    void refusesForGoodWhatIsNoAddress() {
        assertThatThrownBy(() -> sender.send(mail("no address", "Bonjour"))).isInstanceOf(MailRefused.class);
    }

    @Test
    void tellsAMailboxThatDoesNotExistFromAServerThatIsBusyOrNotOurs() throws Exception {
        assertThatThrownBy(() -> sentTo("550 5.1.1 no such user", "250 ok", "250 ok"))
                .isInstanceOfSatisfying(
                        MailRefused.class,
                        refused -> assertThat(refused.reason()).contains("550 5.1.1"));
        assertThatThrownBy(() -> sentTo("250 ok", "250 ok", "554 5.7.1 looks like spam"))
                .isInstanceOf(MailRefused.class);
        assertThatThrownBy(() -> sentTo("451 4.7.1 try later", "250 ok", "250 ok"))
                .isInstanceOf(MailServerUnavailable.class);
        assertThatThrownBy(() -> sentTo("250 ok", "550 5.7.1 you may not send", "250 ok"))
                .isInstanceOf(MailServerUnavailable.class);
    }

    private void sentTo(String rcpt, String from, String data) throws Exception {
        try (Grumpy server = new Grumpy(from, rcpt, data)) {
            sender(server.port()).send(mail("awa@example.org", "Bonjour"));
        }
    }

    private Mail mail(String to, String subject) {
        String words = "20\u00a0000\u00a0F\u00a0CFA, Épuisé";
        return new Mail(id, to, "fr", subject, words + "\n", "<p>" + words + "</p>", NOON);
    }

    private static SmtpMailSender sender(int port) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.connectiontimeout", "5000");
        properties.put("mail.smtp.timeout", "10000");
        properties.put("mail.from", "shop@sandaga.example");
        return new SmtpMailSender(Session.getInstance(properties));
    }

    private JsonNode onlyMessage() throws Exception {
        JsonNode all = json("/mail/messages").get("messages");
        assertThat(all).hasSize(1);
        return json("/mail/messages/" + all.get(0).get("id").asText());
    }

    private JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(get(path));
    }

    private String get(String path) throws Exception {
        return HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void post(String path) throws Exception {
        HTTP.send(
                request(path).POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path));
    }

    /** A mail server that answers one conversation as it is told. */
    private static final class Grumpy implements AutoCloseable {
        private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

        Grumpy(String from, String rcpt, String data) throws IOException {
            Thread.ofVirtual().start(() -> talk(from, rcpt, data));
        }

        int port() {
            return door.getLocalPort();
        }

        private void talk(String from, String rcpt, String data) {
            try (Socket caller = door.accept()) {
                InputStream in = caller.getInputStream();
                OutputStream out = caller.getOutputStream();
                say(out, "220 grumpy");
                boolean content = false;
                for (String line = line(in); !line.isEmpty() || content; line = line(in)) {
                    if (content) {
                        content = !line.equals(".");
                        if (!content) {
                            say(out, data);
                        }
                    } else if (line.startsWith("MAIL")) {
                        say(out, from);
                    } else if (line.startsWith("RCPT")) {
                        say(out, rcpt);
                    } else if (line.startsWith("DATA")) {
                        content = true;
                        say(out, "354 go on");
                    } else {
                        say(out, "250 ok");
                    }
                }
            } catch (IOException gone) {
                // the caller hung up
            }
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("end");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
