package org.sandaga.portal;

import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * What a page says after a form was sent: the redirect carries a code in {@code did}, and what would undo it in {@code
 * undo}; the page's words hold it under {@code did.<code>}.
 */
@Named
@RequestScoped
public class Notices {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z.-]{0,39}");
    private static final Pattern UNDO = Pattern.compile("[a-z0-9_.,:-]{1,200}");

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
        return getDid().startsWith("kept.");
    }

    /** What the button to undo it sends, or an empty text when it cannot be undone. */
    public String getUndo() {
        return work.isPost() ? "" : checked(UNDO, work.text("undo"));
    }

    private static String checked(Pattern form, String text) {
        return form.matcher(text).matches() ? text : "";
    }
}
