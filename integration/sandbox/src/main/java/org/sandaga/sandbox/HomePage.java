package org.sandaga.sandbox;

import java.util.Map;

/** The front page, and what pages need to look right. */
final class HomePage {
    private static final Template HOME = Template.load("home.html");

    private HomePage() {}

    static void routes(Router router) {
        router.on("GET", "/", HomePage::home)
                .on(
                        "GET",
                        "/assets/sandbox.css",
                        request -> Reply.of(200, "text/css; charset=utf-8", Template.resource("sandbox.css")));
    }

    private static Reply home(Request request) {
        Words words = request.words();
        return Template.page(200, words, words.get("home.title"), HOME.fill(words, Map.of()));
    }
}
