package org.sandaga.sandbox.mail;

import java.time.Clock;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;
import org.sandaga.sandbox.Reply;
import org.sandaga.sandbox.Request;
import org.sandaga.sandbox.Router;
import org.sandaga.sandbox.SandboxSettings;
import org.sandaga.sandbox.StandIn;

/** The mail server as the sandbox plays it: SMTP, a viewer for people, JSON for scripts. */
public final class MailStandIn implements StandIn {
    private final Mailbox mailbox;
    private final SmtpServer smtp;
    private final MailPages pages;

    /** Opens the mailbox and begins to take mail. */
    public MailStandIn(SandboxSettings settings, Clock clock) {
        mailbox = new Mailbox(settings.data());
        smtp = new SmtpServer(mailbox, clock, settings.host(), settings.smtpPort());
        pages = new MailPages(mailbox);
    }

    /** The port on which mail is taken. */
    public int smtpPort() {
        return smtp.port();
    }

    @Override
    public void routes(Router router) {
        router.on("GET", "/mail", pages::list)
                .on("GET", "/mail/messages", this::list)
                .on("DELETE", "/mail/messages", request -> clear())
                .on("GET", "/mail/messages/{id}", this::one)
                .on("GET", "/mail/messages/{id}/html", pages::html)
                .on("GET", "/mail/messages/{id}/raw", pages::raw)
                .on("GET", "/mail/{id}", pages::one)
                .on("POST", "/_sandbox/mail/down", request -> turn(false))
                .on("POST", "/_sandbox/mail/up", request -> turn(true));
    }

    private Reply list(Request request) {
        ObjectNode all = Json.object();
        ArrayNode list = all.putArray("messages");
        mailbox.sentTo(request.query().textOrEmpty("to")).forEach(message -> list.add(summary(message)));
        return Reply.json(200, all.put("count", list.size()));
    }

    private static ObjectNode summary(Message message) {
        ObjectNode summary = Json.object()
                .put("id", message.id)
                .put("received", message.received.toString())
                .put("from", message.from())
                .put("subject", message.subject());
        ArrayNode to = summary.putArray("to");
        message.recipients.forEach(to::add);
        return summary;
    }

    private Reply one(Request request) {
        return mailbox.find(request.place("id"))
                .map(message -> Reply.json(200, whole(message)))
                .orElseGet(() -> Reply.problem(404, "there is no message " + request.place("id")));
    }

    private static ObjectNode whole(Message message) {
        ObjectNode whole = summary(message);
        ObjectNode headers = whole.putObject("headers");
        message.headers().forEach(header -> headers.put(header.getName(), Message.decoded(header)));
        message.text().ifPresentOrElse(text -> whole.put("text", text), () -> whole.putNull("text"));
        message.html().ifPresentOrElse(html -> whole.put("html", html), () -> whole.putNull("html"));
        ArrayNode attachments = whole.putArray("attachments");
        message.attachments().forEach(attachments::add);
        return whole;
    }

    private Reply clear() {
        mailbox.clear();
        return Reply.json(200, state());
    }

    private Reply turn(boolean up) {
        if (up) {
            smtp.start();
        } else {
            smtp.stop();
        }
        return Reply.json(200, state());
    }

    @Override
    public ObjectNode state() {
        ObjectNode state = Json.object();
        state.putObject("mail")
                .put("messages", mailbox.size())
                .put("up", smtp.isUp())
                .put("smtp_port", smtp.port());
        return state;
    }

    @Override
    public void reset() {
        mailbox.clear();
        smtp.start();
    }

    @Override
    public void close() {
        smtp.stop();
    }
}
