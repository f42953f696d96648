package org.sandaga.sandbox.mail;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.sandaga.sandbox.Reply;
import org.sandaga.sandbox.Request;
import org.sandaga.sandbox.Template;
import org.sandaga.sandbox.Words;

/** The mail viewer for people; a message's HTML is shown in a frame that runs nothing and loads nothing. */
final class MailPages {
    private static final Template LIST = Template.load("mail/list.html");
    private static final Template ROW = Template.load("mail/row.html");
    private static final Template EMPTY = Template.load("mail/empty.html");
    private static final Template MESSAGE = Template.load("mail/message.html");
    private static final Template FRAME = Template.load("mail/frame.html");
    private static final Template TEXT = Template.load("mail/text.html");
    private static final Template HEADER = Template.load("fact.html");
    private static final String FRAME_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";
    private static final int MOST_SHOWN = 200;

    private final Mailbox mailbox;

    MailPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    Reply list(Request request) {
        Words words = request.words();
        String wanted = request.query().textOrEmpty("to");
        List<Message> found = mailbox.sentTo(wanted);
        StringBuilder rows = new StringBuilder();
        found.stream().limit(MOST_SHOWN).forEach(message -> rows.append(ROW.fill(words, rowValues(words, message))));
        String inside = found.isEmpty() ? empty(words, wanted) : rows.toString();
        return Template.page(
                200,
                words,
                words.get("mail.title"),
                LIST.fill(
                        words,
                        Map.of(
                                "to", wanted,
                                "count", String.valueOf(found.size()),
                                "rows", inside)));
    }

    private static String empty(Words words, String wanted) {
        return EMPTY.fill(words, Map.of("message", words.get(wanted.isEmpty() ? "mail.empty" : "mail.nobody")));
    }

    private static Map<String, String> rowValues(Words words, Message message) {
        return Map.of(
                "id", message.id,
                "subject", subject(words, message),
                "from", message.from(),
                "to", String.join(", ", message.recipients),
                "received", words.time(message.received));
    }

    private static String subject(Words words, Message message) {
        return message.subject().isEmpty() ? words.get("mail.nosubject") : message.subject();
    }

    Reply one(Request request) {
        return found(request, message -> page(request.words(), message));
    }

    private static Reply page(Words words, Message message) {
        StringBuilder headers = new StringBuilder();
        message.headers()
                .forEach(header -> headers.append(
                        HEADER.fill(words, Map.of("name", header.getName(), "value", Message.decoded(header)))));
        String subject = subject(words, message);
        return Template.page(
                200,
                words,
                subject,
                MESSAGE.fill(
                        words,
                        Map.of(
                                "subject", subject,
                                "id", message.id,
                                "from", message.from(),
                                "to", String.join(", ", message.recipients),
                                "received", words.time(message.received),
                                "html", message.html().isEmpty() ? "" : FRAME.fill(words, Map.of("id", message.id)),
                                "text",
                                        message.text()
                                                .map(text -> TEXT.fill(words, Map.of("text", text)))
                                                .orElse(""),
                                "attachments", attachments(words, message),
                                "headers", headers.toString())));
    }

    private static String attachments(Words words, Message message) {
        return message.attachments().isEmpty()
                ? ""
                : HEADER.fill(
                        words,
                        Map.of(
                                "name", words.get("mail.attachments"),
                                "value", String.join(", ", message.attachments())));
    }

    /** The HTML part alone, for the frame. */
    Reply html(Request request) {
        return found(request, message -> Reply.html(200, message.html().orElse(""), FRAME_POLICY));
    }

    /** The message as it came. */
    Reply raw(Request request) {
        return found(request, message -> Reply.of(200, "text/plain; charset=utf-8", message.raw));
    }

    private Reply found(Request request, Function<Message, Reply> answer) {
        return mailbox.find(request.place("id"))
                .map(answer)
                .orElseGet(() -> Reply.problem(404, "there is no message " + request.place("id")));
    }
}
