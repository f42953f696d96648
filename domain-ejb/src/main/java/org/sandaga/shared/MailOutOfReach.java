package org.sandaga.shared;

/** An e-mail address with letters before the @ that mail servers on the way do not understand, so nothing would arrive. */
public class MailOutOfReach extends InvalidInput {
    private static final long serialVersionUID = 1L;

    MailOutOfReach(String field, String address) {
        super(field, address);
    }
}
