package org.sandaga.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;

/** The variables and icons of the house, read from the files of its look, so that no page of them goes stale. */
@Named
@ApplicationScoped
public class HouseLook {
    private static final String TOKENS = "/kit/tokens.css";
    private static final String ICONS = "/kit/icons.svg";

    /** Where one is given its value for good; deeper in the file, paper and still pages give it another. */
    private static final Pattern TOKEN = Pattern.compile("(?m)^ {2}--([\\w-]+): ([^;]+);");

    private static final Pattern ICON = Pattern.compile("<symbol id=\"([\\w-]+)\"");

    private static final List<Kind> KINDS = List.of(
            new Kind("background", true, false, Pattern.compile(".*: (light-dark\\()?#.*|shade: .*")),
            new Kind("font-family", false, true, Pattern.compile("font.*")),
            new Kind("font-size", false, true, Pattern.compile("text-.*")),
            new Kind("line-height", false, true, Pattern.compile("leading.*")),
            new Kind("inline-size", false, false, Pattern.compile("(space-\\d|page|measure|touch): .*")),
            new Kind("border-radius", false, false, Pattern.compile("radius.*")),
            new Kind("box-shadow", false, false, Pattern.compile("shadow.*")),
            new Kind("transition", false, false, Pattern.compile("[\\w-]+: \\d+ms .*")));

    private final ServletContext files;

    @Inject
    HouseLook(ServletContext files) {
        this.files = files;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HouseLook() {
        this(null);
    }

    /** All variables, by what they are used for. */
    public List<Use> getTokens() {
        return tokens(text(TOKENS));
    }

    /** The names of all icons. */
    public List<String> getIcons() {
        return icons(text(ICONS));
    }

    static List<Use> tokens(String css) {
        List<MatchResult> all = TOKEN.matcher(css).results().toList();
        return KINDS.stream()
                .map(kind -> kind.use(all.stream()
                        .filter(each -> kind.equals(kind(each)))
                        .map(each -> each.group(1))
                        .toList()))
                .filter(use -> !use.names().isEmpty())
                .toList();
    }

    private static Kind kind(MatchResult token) {
        String written = token.group(1) + ": " + token.group(2);
        return KINDS.stream()
                .filter(each -> each.form().matcher(written).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no way to show --" + written));
    }

    static List<String> icons(String svg) {
        return ICON.matcher(svg).results().map(each -> each.group(1)).toList();
    }

    private String text(String path) {
        try (InputStream file = files.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Kind(String property, boolean coloured, boolean lettered, Pattern form) {

        Use use(List<String> names) {
            return new Use(property, coloured ? List.of("light", "dark") : List.of("inherit"), lettered, names);
        }
    }

    /**
     * Variables that are used for the same thing.
     *
     * @param property of CSS that takes their value
     * @param schemes in which each looks different
     * @param lettered whether only letters show it
     * @param names without the two dashes before them
     */
    public record Use(String property, List<String> schemes, boolean lettered, List<String> names) {}
}
