package org.sandaga.catalog;

import java.text.Normalizer;
import java.util.Locale;

import org.sandaga.shared.Texts;

/** Makes the readable part of an address; the id beside it makes it unique. */
final class Slug {
    private static final int MOST = 80;
    private static final String[][] LIGATURES = {{"œ", "oe"}, {"æ", "ae"}, {"ß", "ss"}, {"ø", "o"}, {"ŋ", "ng"}};

    private Slug() {}

    /** The address of a thing with texts, from its French, else English, else any name. */
    static String of(Texts texts) {
        return of(texts.in("fr"));
    }

    static String of(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        for (String[] ligature : LIGATURES) {
            plain = plain.replace(ligature[0], ligature[1]);
        }
        plain = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        plain = plain.replaceAll("[^a-z0-9]+", "-");
        plain = plain.substring(0, Math.min(MOST, plain.length())).replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "p" : plain;
    }
}
