package org.sandaga.portal;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Decides where a visitor is led back to: only ever to a page of this house. */
public final class ReturnAddress {
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\w\\-./~%?&=+:,@!*'()]*");

    private ReturnAddress() {}

    /** The wanted address when it is a path of this host, else the other one. */
    public static String of(@Nullable String wanted, String otherwise) {
        return wanted != null && wanted.length() <= 2000 && OURS.matcher(wanted).matches() ? wanted : otherwise;
    }
}
