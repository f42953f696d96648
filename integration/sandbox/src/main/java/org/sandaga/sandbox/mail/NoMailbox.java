package org.sandaga.sandbox.mail;

import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;

/** A recipient whose mail GreenMail need not keep: the sandbox's own mailbox has it already. */
record NoMailbox(String email) implements GreenMailUser {

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public String getLogin() {
        return email;
    }

    @Override
    public void deliver(MovingMessage message) {
        // kept already
    }

    @Override
    public void deliver(MimeMessage message) {
        // kept already
    }

    @Override
    public void create() {
        // nothing to make
    }

    @Override
    public void delete() {
        // nothing to remove
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        // anyone may send
    }

    @Override
    public void authenticate(String password) {
        // anyone may send
    }

    @Override
    public String getQualifiedMailboxName() {
        return email;
    }
}
