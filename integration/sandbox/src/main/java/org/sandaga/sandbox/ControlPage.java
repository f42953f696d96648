package org.sandaga.sandbox;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The page that shows what the stand-ins hold and which faults are set, with the few things that need no JSON. */
final class ControlPage {
    private static final Template CONTROL = Template.load("control.html");
    private static final Template PART = Template.load("control-part.html");
    private static final Template FACT = Template.load("fact.html");

    private final Supplier<ObjectNode> state;

    ControlPage(Supplier<ObjectNode> state) {
        this.state = state;
    }

    Reply show(Request request) {
        Words words = request.words();
        StringBuilder parts = new StringBuilder();
        state.get().properties().forEach(part -> parts.append(part(words, part.getKey(), part.getValue())));
        return Template.page(
                200, words, words.get("control.title"), CONTROL.fill(words, Map.of("parts", parts.toString())));
    }

    private static String part(Words words, String name, JsonNode facts) {
        StringBuilder lines = new StringBuilder();
        facts.properties().forEach(fact -> lines.append(fact(words, fact.getKey(), fact.getValue())));
        if (facts.isArray()) {
            facts.forEach(one -> lines.append(fact(words, one.path("id").asText(), one)));
        }
        String title = words.find("control.part." + name).orElse(name);
        String inside = lines.isEmpty() ? fact(words, words.get("control.none"), Json.text("")) : lines.toString();
        return PART.fill(words, Map.of("title", title, "facts", inside));
    }

    private static String fact(Words words, String name, JsonNode value) {
        String text = value.isObject()
                ? value.properties().stream()
                        .filter(one -> !one.getKey().equals("id"))
                        .map(one -> one.getKey() + " " + one.getValue().asText())
                        .collect(Collectors.joining(", "))
                : value.asText();
        return FACT.fill(words, Map.of("name", name, "value", text));
    }
}
