package org.sandaga.views;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The views and words of one module, as they stand in its sources. */
public record Portal(String module) {
    static final List<Portal> ALL = Stream.of("portal-kit", "storefront-web", "vendor-web", "admin-web")
            .map(Portal::new)
            .toList();

    private static final Pattern BUNDLE =
            Pattern.compile("<base-name>([\\w.]+)</base-name>\\s*<var>(\\w+)</var>", Pattern.DOTALL);

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private static final Pattern FIELD = Pattern.compile("input|textarea|[kb]:field");
    private static final Set<String> NOT_FOR_TEXT =
            Set.of("hidden", "password", "checkbox", "radio", "file", "submit", "button", "image", "color", "range");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern TEXT = Pattern.compile("'([^']*)'");
    private static final String ANYTHING = ".*";

    private Path sources() {
        return Path.of("..", module, "src", "main");
    }

    List<Path> views() {
        return files(".xhtml");
    }

    /** The views that have an address, as {@code vendor-web/index.xhtml}; frames and parts of views have none. */
    public static Stream<String> pages() {
        return ALL.stream().flatMap(Portal::ownPages);
    }

    private Stream<String> ownPages() {
        Path root = sources().resolve("webapp");
        return views().stream()
                .filter(view -> view.startsWith(root))
                .map(root::relativize)
                .filter(view -> !view.startsWith("WEB-INF") && !view.startsWith("resources"))
                .map(view -> module + "/" + view.toString().replace('\\', '/'));
    }

    /**
     * Where somebody might look for the files of its views, frames and parts of views too, as {@code
     * /WEB-INF/frame.xhtml}; of a library also where its jar holds them.
     */
    public List<String> files() {
        return Stream.of("webapp", "resources/META-INF/resources", "resources")
                .map(sources()::resolve)
                .flatMap(root -> views().stream()
                        .filter(view -> view.startsWith(root))
                        .map(view -> "/" + root.relativize(view).toString().replace('\\', '/')))
                .toList();
    }

    /** The fields for text in the sources of the views, but for those without a name, which are sent nowhere. */
    public static Stream<Field> fields() {
        return ALL.stream().flatMap(Portal::ownFields);
    }

    private Stream<Field> ownFields() {
        return views().stream().flatMap(view -> {
            NodeList all = document(view).getElementsByTagName("*");
            return IntStream.range(0, all.getLength())
                    .mapToObj(at -> (Element) all.item(at))
                    .filter(Portal::isForText)
                    .map(field -> new Field(place(view), name(field)));
        });
    }

    /** Of a view with an address its name, else where to look for it: in any view of its module, or of all. */
    private String place(Path view) {
        Path root = sources().resolve("webapp");
        if (!view.startsWith(root)) {
            return "";
        }
        String name = root.relativize(view).toString().replace('\\', '/');
        return name.startsWith("WEB-INF") ? module + "/" : module + "/" + name;
    }

    private static boolean isForText(Element element) {
        return FIELD.matcher(element.getTagName()).matches()
                && !element.getAttribute("name").isEmpty()
                && !NOT_FOR_TEXT.contains(element.getAttribute("type"));
    }

    /** A tag of ours gives a field its name for its id. */
    private static Pattern name(Element field) {
        String written = field.getAttribute(field.hasAttribute("id") ? "id" : "name");
        StringBuilder name = new StringBuilder();
        Matcher expression = EXPRESSION.matcher(written);
        int read = 0;
        while (expression.find()) {
            name.append(Pattern.quote(written.substring(read, expression.start())))
                    .append(ANYTHING);
            TEXT.matcher(expression.group())
                    .results()
                    .forEach(text -> name.append(Pattern.quote(text.group(1))).append(ANYTHING));
            read = expression.end();
        }
        return Pattern.compile(
                name.append(Pattern.quote(written.substring(read))).toString());
    }

    /**
     * A field for text in the source of a view.
     *
     * @param place the view, as {@code vendor-web/index.xhtml}; of a part of views what they all begin with
     * @param name its id, or its name when it has none, as a page has it: an expression is any text around its own
     */
    public record Field(String place, Pattern name) {}

    /**
     * What the bundles of all modules say in French and nowhere in English, with blanks that all look the same. A text
     * with gaps is left out: filled, it is another one.
     *
     * @param letters that a text has more than
     */
    public static Set<String> onlyFrench(int letters) {
        Set<String> english = new HashSet<>();
        Set<String> french = new HashSet<>();
        Stream.concat(ALL.stream(), Stream.of(new Portal("domain-ejb")))
                .flatMap(module -> Stream.concat(module.french().stream(), module.files("/words.properties").stream()))
                .forEach(bundle -> {
                    french.addAll(texts(bundle));
                    english.addAll(texts(bundle.resolveSibling("words_en.properties")));
                });
        french.removeAll(english);
        french.removeIf(text -> text.length() <= letters || text.contains("{"));
        return french;
    }

    private static List<String> texts(Path bundle) {
        return properties(bundle).values().stream()
                .map(text -> BLANKS.matcher(text.toString()).replaceAll(" ").strip())
                .toList();
    }

    List<Path> french() {
        return files("_fr.properties");
    }

    List<Path> code() {
        return files(".java");
    }

    List<Path> configurations() {
        return files("faces-config.xml");
    }

    private List<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(sources())) {
            return all.filter(each -> each.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The keys of each bundle that its own views can name, by the bundle's variable. */
    Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new TreeMap<>();
        for (Path configuration : configurations()) {
            BUNDLE.matcher(text(configuration))
                    .results()
                    .forEach(each ->
                            words.put(each.group(2), french(each.group(1)).stringPropertyNames()));
        }
        return words;
    }

    /** The same, with those of the kit, which views of every portal can name too. */
    Map<String, Set<String>> allWords() {
        Map<String, Set<String>> words = new TreeMap<>(ALL.getFirst().words());
        words.putAll(words());
        return words;
    }

    private Properties french(String bundle) {
        return properties(sources().resolve("resources/" + bundle.replace('.', '/') + "_fr.properties"));
    }

    static Properties properties(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Document document(Path view) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(new InputSource(new StringReader(text(view))));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalStateException(view + ": " + broken.getMessage(), broken);
        }
    }
}
