package org.sandaga.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Finds the words for people in the bundle {@code words} of a capability's package.
 *
 * <p>The plain bundle is French, the first language of the house; {@code words_en} is English.
 */
public final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    /** The words of a broken rule in a language. */
    public static String of(BusinessRuleViolated rule, Locale language) {
        for (Class<?> type = rule.getClass(); type != null; type = type.getSuperclass()) {
            String words = find(type, type.getSimpleName(), language);
            if (words != null) {
                return fill(words, language, rule.arguments().toArray());
            }
        }
        return rule.code();
    }

    /** The words under a key in the bundle of a class's package, filled with arguments. */
    public static String of(Class<?> home, String key, Locale language, Object... arguments) {
        String words = find(home, key, language);
        return words == null ? key : fill(words, language, arguments);
    }

    private static String fill(String words, Locale language, Object... arguments) {
        return new MessageFormat(words, language).format(arguments);
    }

    private static @org.jspecify.annotations.Nullable String find(Class<?> home, String key, Locale language) {
        try {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    home.getPackageName() + ".words", language, home.getClassLoader(), NO_FALLBACK);
            return bundle.containsKey(key) ? bundle.getString(key) : null;
        } catch (MissingResourceException none) {
            return null;
        }
    }
}
