package org.sandaga.views;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/** No text stands in a view, and each key that a view names has words. */
class ViewsSpeakThroughBundlesTest {
    private static final Set<String> READ_BY_PEOPLE =
            Set.of("alt", "title", "placeholder", "aria-label", "aria-description", "aria-valuetext", "label");
    /** What these carry is read by people on some elements only. */
    private static final Set<String> CARRIERS = Set.of("value", "content");
    /** Elements that show their value, and kinds of input that do. */
    private static final Pattern SHOWN = Pattern.compile("[ph]:.*|input (?:submit|button|reset)");
    /** What a page tells search engines and other sites of itself. */
    private static final Pattern ABOUT = Pattern.compile("(?:og:|twitter:)?(?:title|description)");

    private static final Set<String> NOT_FOR_PEOPLE = Set.of("script", "style", "code");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    /** A blank that breaks where French wants one that does not; what is before the first = is a key. */
    private static final Pattern LOOSE = Pattern.compile("^(?!#).*?=.*(?: [;:!?»]|« )");

    /** Where an expression asks a bundle, and what it asks for. */
    private static final Pattern ASKED = Pattern.compile("\\b(\\w+)\\[([^\\]]*)]");

    /** A key as it stands there, or one of two that are chosen from. */
    private static final Pattern KEY = Pattern.compile("(?:^|[?:])\\s*'([^']+)'");

    /** What an expression says by itself. */
    private static final Pattern SAID = Pattern.compile("(?:[?:{]|\\+=)\\s*'([^']*)'|'([^']*)'\\s*\\+=");

    /** What a page tells that was done; the last part may be added where it is known. */
    private static final Pattern DID = Pattern.compile("\"[^\"]*\\bdid=([a-z][\\w.-]*)(?=[\"#&])");

    private static final Set<String> SPOKEN = spoken();

    @Test
    void findsViewsInEveryModule() {
        assertThat(Portal.ALL).allSatisfy(portal -> assertThat(portal.views()).isNotEmpty());
    }

    @Test
    void noTextStandsInAView() {
        List<String> literal = new ArrayList<>();
        for (Portal portal : Portal.ALL) {
            portal.views().forEach(view -> look(view, Portal.document(view).getDocumentElement(), literal));
        }
        assertThat(literal).isEmpty();
    }

    /** Else a line may begin with a semicolon, or « stand alone at the end of one. */
    @Test
    void noFrenchLineBreaksBeforeAMark() {
        for (Portal portal : Portal.ALL) {
            assertThat(portal.french())
                    .as(portal.module())
                    .isNotEmpty()
                    .allSatisfy(bundle -> assertThat(Portal.text(bundle)
                                    .lines()
                                    .filter(each -> LOOSE.matcher(each).find()))
                            .as(bundle.toString())
                            .isEmpty());
        }
    }

    @Test
    void everyKeyThatAViewNamesHasWords() {
        for (Portal portal : Portal.ALL) {
            Map<String, Set<String>> words = portal.allWords();
            List<String> missing = new ArrayList<>();
            portal.views()
                    .forEach(view -> ASKED.matcher(Portal.text(view))
                            .results()
                            .filter(asked -> words.containsKey(asked.group(1)))
                            .filter(asked -> !areThere(asked.group(2), words.get(asked.group(1))))
                            .forEach(asked -> missing.add(view.getFileName() + ": " + asked.group())));
            assertThat(missing).as(portal.module()).isEmpty();
        }
    }

    /** Of a key to which something is added only its beginning is known. */
    private static boolean areThere(String asked, Set<String> words) {
        return KEY.matcher(asked)
                .results()
                .map(key -> key.group(1))
                .allMatch(key -> words.contains(key)
                        || asked.contains(".concat(") && words.stream().anyMatch(each -> each.startsWith(key)));
    }

    @Test
    void everythingThatWasDoneHasWords() {
        for (Portal portal : Portal.ALL) {
            Set<String> words = portal.words().getOrDefault("words", Set.of());
            assertThat(portal.code().stream()
                            .flatMap(code -> DID.matcher(Portal.text(code)).results())
                            .map(did -> "did." + did.group(1)))
                    .as(portal.module())
                    .allMatch(key -> words.contains(key)
                            || key.endsWith("-") && words.stream().anyMatch(each -> each.startsWith(key)));
        }
    }

    /** An attribute that says something from a bundle in one view is read by people in all of them. */
    private static Set<String> spoken() {
        Pattern bundle = Pattern.compile(Portal.ALL.stream()
                .flatMap(portal -> portal.words().keySet().stream())
                .collect(Collectors.joining("|", "\\b(?:", ")\\[")));
        Set<String> spoken = new HashSet<>(READ_BY_PEOPLE);
        for (Portal portal : Portal.ALL) {
            for (Path view : portal.views()) {
                NodeList all = Portal.document(view).getElementsByTagName("*");
                for (int i = 0; i < all.getLength(); i++) {
                    attributes(all.item(i))
                            .filter(each -> bundle.matcher(each.getNodeValue()).find())
                            .map(Node::getNodeName)
                            .filter(each -> !CARRIERS.contains(each))
                            .forEach(spoken::add);
                }
            }
        }
        return spoken;
    }

    private static void look(Path view, Node node, List<String> literal) {
        if (node.getNodeType() == Node.TEXT_NODE && hasLetters(node.getTextContent())) {
            literal.add(view + ": " + node.getTextContent().strip());
        }
        if (node instanceof Element element) {
            attributes(element)
                    .filter(each -> isRead(element, each.getNodeName()) && hasLetters(each.getNodeValue()))
                    .forEach(each -> literal.add(view + ": " + each.getNodeName() + "=" + each.getNodeValue()));
            if (NOT_FOR_PEOPLE.contains(
                    element.getLocalName() == null ? element.getTagName() : element.getLocalName())) {
                return;
            }
        }
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            look(view, children.item(i), literal);
        }
    }

    private static Stream<Node> attributes(Node element) {
        NamedNodeMap attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength()).mapToObj(attributes::item);
    }

    private static boolean isRead(Element element, String attribute) {
        return switch (attribute) {
            case "value" ->
                SHOWN.matcher(element.getTagName() + " " + element.getAttribute("type"))
                        .matches();
            case "content" ->
                ABOUT.matcher(element.getAttribute("name") + element.getAttribute("property"))
                        .matches();
            default -> SPOKEN.contains(attribute);
        };
    }

    private static boolean hasLetters(String text) {
        return isWritten(EXPRESSION.matcher(text).replaceAll(""))
                || EXPRESSION
                        .matcher(text)
                        .results()
                        .map(each -> ASKED.matcher(each.group()).replaceAll(""))
                        .flatMap(each -> SAID.matcher(each).results())
                        .anyMatch(said -> isWritten(said.group()));
    }

    private static boolean isWritten(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
