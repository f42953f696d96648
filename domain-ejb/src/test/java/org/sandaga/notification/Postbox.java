package org.sandaga.notification;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** A mail server in memory that can be away, refuse, or die after it has taken a mail. */
@ApplicationScoped
public class Postbox implements MailSender {
    private final List<Mail> taken = new ArrayList<>();
    private Mood mood = Mood.OPEN;

    enum Mood {
        OPEN,
        AWAY,
        REFUSING,
        DYING
    }

    @Override
    public void send(Mail mail) {
        if (mood == Mood.AWAY) {
            throw new MailServerUnavailable("connection refused");
        }
        if (mood == Mood.REFUSING) {
            throw new MailRefused("550 no such user");
        }
        taken.add(mail);
        if (mood == Mood.DYING) {
            throw new IllegalStateException("the node died here");
        }
    }

    void is(Mood now) {
        mood = now;
    }

    void empty() {
        taken.clear();
    }

    List<Mail> taken() {
        return List.copyOf(taken);
    }

    List<Mail> to(String address) {
        return taken.stream().filter(mail -> mail.to().equals(address)).toList();
    }
}
