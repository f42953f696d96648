package org.sandaga.portal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

import org.sandaga.shared.Secret;

/**
 * What a page says after a form was sent: the redirect carries a code in {@code did}, and what would undo it in {@code
 * undo}; the page's words hold it under {@code did.<code>}.
 */
@Named
@RequestScoped
public class Notices {
    /** What is told of a page that was sent with a state that is no longer there, and opened afresh. */
    static final String AFRESH = "page.afresh";

    private static final Pattern CODE = Pattern.compile("[a-z][a-z.-]{0,39}");
    private static final Pattern UNDO = Pattern.compile("[a-z0-9_.,:-]{1,200}");
    private static final Pattern ISSUED = Pattern.compile("[?&]undo=([a-z0-9_.,:-]{1,200})");
    private static final String COOKIE = "sandaga_undo";
    private static final int SECONDS = 600;

    private final Work work;

    @Inject
    Notices(Work work) {
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Notices() {
        this(null);
    }

    /** The code, or an empty text. */
    public String getDid() {
        return work.isPost() ? "" : checked(CODE, work.text("did"));
    }

    /** Whether the kit itself has the words. */
    public boolean isOfKit() {
        return getDid().startsWith("kept.") || getDid().equals(AFRESH);
    }

    /** What the button to undo it sends, or an empty text when it cannot be undone. */
    public String getUndo() {
        String undo = work.isPost() ? "" : checked(UNDO, work.text("undo"));
        return work.cookie(COOKIE).filter(Secret.hash(undo)::equals).isPresent() ? undo : "";
    }

    /** Notes that an address with something to undo is ours; a link that somebody else wrote offers nothing. */
    void issue(String address, HttpServletResponse response) {
        Matcher undo = ISSUED.matcher(address);
        if (undo.find()) {
            Cookie cookie = new Cookie(COOKIE, Secret.hash(undo.group(1)));
            cookie.setPath(work.getBase() + "/");
            cookie.setHttpOnly(true);
            cookie.setMaxAge(SECONDS);
            cookie.setAttribute("SameSite", "Strict");
            response.addCookie(cookie);
        }
    }

    private static String checked(Pattern form, String text) {
        return form.matcher(text).matches() ? text : "";
    }
}
