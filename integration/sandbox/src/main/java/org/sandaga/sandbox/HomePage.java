package org.sandaga.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The front page, the page that shows the state, and what pages need to look right. */
final class HomePage {
    private static final Template HOME = Template.load("home.html");
    private static final Template CONTROL = Template.load("control.html");

    private final Supplier<ObjectNode> state;

    HomePage(Supplier<ObjectNode> state) {
        this.state = state;
    }

    void routes(Router router) {
        router.on("GET", "/", this::home)
                .on("GET", "/_sandbox", this::control)
                .on("GET", "/_sandbox/state", request -> Reply.json(200, state.get()))
                .on(
                        "GET",
                        "/assets/sandbox.css",
                        request -> Reply.of(200, "text/css; charset=utf-8", Template.resource("sandbox.css")));
    }

    private Reply home(Request request) {
        Words words = request.words();
        return Template.page(200, words, words.get("home.title"), HOME.fill(words, Map.of()));
    }

    private Reply control(Request request) {
        Words words = request.words();
        String text = new String(Json.pretty(state.get()), StandardCharsets.UTF_8);
        return Template.page(200, words, words.get("control.title"), CONTROL.fill(words, Map.of("state", text)));
    }
}
