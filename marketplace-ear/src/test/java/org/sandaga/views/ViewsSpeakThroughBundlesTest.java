package org.sandaga.views;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/** No text stands in a view, and each key that a view names has words in French and in English. */
class ViewsSpeakThroughBundlesTest {
    private static final Set<String> READ_BY_PEOPLE = Set.of("alt", "title", "placeholder", "aria-label", "label");
    private static final Set<String> NOT_FOR_PEOPLE = Set.of("script", "style", "code");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    /** A blank that breaks where French wants one that does not; what is before the first = is a key. */
    private static final Pattern LOOSE = Pattern.compile("^(?!#).*?=.*(?: [;:!?»]|« )");

    private static final Pattern KEY = Pattern.compile("\\b(\\w+)\\['([^']+)'(]|\\.concat)");

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

    @Test
    void everyBundleHasTheSameKeysInBothLanguages() {
        for (Portal portal : Portal.ALL) {
            assertThat(portal.words("en")).as(portal.module()).isEqualTo(portal.words("fr"));
        }
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
        Map<String, Set<String>> kit = new Portal("portal-kit").words("fr");
        for (Portal portal : Portal.ALL) {
            Map<String, Set<String>> words = new HashMap<>(kit);
            words.putAll(portal.words("fr"));
            List<String> missing = new ArrayList<>();
            portal.views()
                    .forEach(view -> KEY.matcher(Portal.text(view))
                            .results()
                            .filter(key -> words.containsKey(key.group(1)))
                            .filter(key -> !isThere(key, words.get(key.group(1))))
                            .forEach(
                                    key -> missing.add(view.getFileName() + ": " + key.group(1) + " " + key.group(2))));
            assertThat(missing).as(portal.module()).isEmpty();
        }
    }

    private static boolean isThere(MatchResult key, Set<String> words) {
        return key.group(3).equals("]")
                ? words.contains(key.group(2))
                : words.stream().anyMatch(each -> each.startsWith(key.group(2)));
    }

    private static void look(Path view, Node node, List<String> literal) {
        if (node.getNodeType() == Node.TEXT_NODE && hasLetters(node.getTextContent())) {
            literal.add(view + ": " + node.getTextContent().strip());
        }
        if (node instanceof Element element) {
            lookAtAttributes(view, element, literal);
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

    private static void lookAtAttributes(Path view, Element element, List<String> literal) {
        NamedNodeMap attributes = element.getAttributes();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node each = attributes.item(i);
            if (READ_BY_PEOPLE.contains(each.getNodeName())
                    && hasLetters(each.getNodeValue())
                    && seen.add(each.getNodeName())) {
                literal.add(view + ": " + each.getNodeName() + "=" + each.getNodeValue());
            }
        }
    }

    private static boolean hasLetters(String text) {
        return EXPRESSION.matcher(text).replaceAll("").codePoints().anyMatch(Character::isLetter);
    }
}
