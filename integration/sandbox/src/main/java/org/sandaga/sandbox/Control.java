package org.sandaga.sandbox;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The part of the control API that is about the sandbox as a whole: state, faults, request log, reset. */
final class Control {
    private final Faults faults;
    private final RequestLog log;
    private final List<StandIn> standIns;

    Control(Faults faults, RequestLog log, List<StandIn> standIns) {
        this.faults = faults;
        this.log = log;
        this.standIns = standIns;
    }

    void routes(Router router) {
        faults.routes(router);
        log.routes(router);
        router.on("GET", "/_sandbox", new ControlPage(this::state)::show)
                .on("GET", "/_sandbox/state", request -> Reply.json(200, state()))
                .on("POST", "/_sandbox/reset", request -> reset());
    }

    private Reply reset() {
        standIns.forEach(StandIn::reset);
        faults.clear();
        log.clear();
        return Reply.json(200, state());
    }

    private ObjectNode state() {
        ObjectNode state = Json.object();
        standIns.forEach(one -> state.setAll(one.state()));
        state.setAll(faults.toJson());
        return state;
    }

    /** Answers what steers the sandbox: never for another site, and to a browser's form with the page again. */
    Reply answer(Request request, Router router) {
        if (fromElsewhere(request)) {
            return Reply.problem(403, "another site may not steer the sandbox");
        }
        Reply reply = router.answer(request);
        boolean form = request.method().equals("POST")
                && request.header("accept").orElse("").contains("text/html");
        return form && reply.status() < 300 ? Reply.redirect("/_sandbox") : reply;
    }

    private static boolean fromElsewhere(Request request) {
        return !request.method().equals("GET")
                && request.header("sec-fetch-site")
                        .filter(site -> !site.equals("same-origin") && !site.equals("none"))
                        .isPresent();
    }
}
