package org.sandaga.sandbox.mail;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.sandbox.SandboxSettings;
import org.sandaga.sandbox.World;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailTest {
    @TempDir
    private static Path folder;

    private final World world = new World(SandboxSettings.onFreePorts().withData(folder));

    @AfterEach
    void stop() {
        world.delete("/mail/messages");
        world.close();
    }

    private void send(String subject, String... recipients) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(world.sandbox.smtpPort()));
        properties.put("mail.smtp.connectiontimeout", "20000");
        properties.put("mail.smtp.timeout", "60000");
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("shop@sandaga.example"));
        for (String recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, "UTF-8");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Merci, Aïssatou", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent("<p>Merci, <b>Aïssatou</b><script>alert(1)</script></p>", "text/html; charset=utf-8");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }

    @Test
    void keepsEachMessageOnceWhoeverItIsFor() throws MessagingException {
        send("Votre commande ✓", "aissatou@example.com", "vendor@example.com");

        JsonNode all = world.json("/mail/messages");
        assertThat(all.path("count").asInt()).isEqualTo(1);
        JsonNode one = world.json("/mail/messages/" + all.at("/messages/0/id").asText());
        assertThat(one.path("subject").asText()).isEqualTo("Votre commande ✓");
        assertThat(one.path("text").asText()).contains("Merci, Aïssatou");
        assertThat(one.path("html").asText()).contains("<b>Aïssatou</b>");
        assertThat(one.path("to").valueStream().map(JsonNode::asText))
                .containsExactlyInAnyOrder("aissatou@example.com", "vendor@example.com");
    }

    @Test
    void findsMailByItsRecipientNewestFirst() throws MessagingException {
        send("one", "a@example.com");
        send("two", "b@example.com");
        send("three", "A@example.com");

        assertThat(world.json("/mail/messages?to=a@example.com")
                        .path("messages")
                        .findValuesAsText("subject"))
                .containsExactly("three", "one");
    }

    @Test
    void showsAnEmptyMailboxInTheVisitorsLanguage() {
        assertThat(world.get("/mail", "Accept-Language", "fr-SN,fr;q=0.9").body())
                .contains("Aucun message n’est encore arrivé");
        assertThat(world.get("/mail", "Accept-Language", "en").body()).contains("No message has come yet");
    }

    @Test
    void theHtmlPartIsShownWhereNothingRuns() throws MessagingException {
        send("<script>alert(2)</script>", "a@example.com");
        String id = world.json("/mail/messages").at("/messages/0/id").asText();

        String page = world.get("/mail/" + id).body();
        assertThat(page).contains("&lt;script&gt;alert(2)").doesNotContain("<script>");
        assertThat(page).contains("<iframe class=\"mail\" sandbox=\"\"");
        HttpResponse<String> part = world.get("/mail/messages/" + id + "/html");
        assertThat(part.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .startsWith("sandbox;");
    }

    @Test
    void mailOutlivesARestart() throws MessagingException {
        send("kept", "a@example.com");
        world.restart();
        send("after", "a@example.com");

        assertThat(world.json("/mail/messages").path("messages").findValuesAsText("subject"))
                .containsExactly("after", "kept");
    }

    @Test
    void theMailServerGoesDownAndComesBackOnTheSamePort() throws MessagingException {
        world.control("/mail/down", "");
        assertThatThrownBy(() -> send("lost", "a@example.com")).isInstanceOf(MessagingException.class);
        world.control("/mail/up", "");
        send("kept", "a@example.com");

        assertThat(world.json("/mail/messages").path("count").asInt()).isEqualTo(1);
    }
}
