package org.sandaga.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The faults on demand; a request is met by the first that fits and has some left. They end with the sandbox. */
final class Faults {
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();

    void routes(Router router) {
        router.on("GET", "/_sandbox/faults", request -> Reply.json(200, toJson()))
                .on("POST", "/_sandbox/faults", request -> Reply.json(201, add(request.json())))
                .on("POST", "/_sandbox/faults/clear", request -> Reply.json(200, clear()))
                .on("DELETE", "/_sandbox/faults", request -> Reply.json(200, clear()))
                .on("DELETE", "/_sandbox/faults/{id}", request -> Reply.json(200, remove(request.place("id"))));
    }

    Optional<Fault> meeting(Request request) {
        return faults.stream().filter(fault -> fault.meets(request)).findFirst();
    }

    private ObjectNode add(ObjectNode wish) {
        Fault fault = new Fault("fault_" + numbers.incrementAndGet(), new Wish(wish));
        faults.add(fault);
        return fault.toJson();
    }

    private ObjectNode remove(String id) {
        return Json.object().put("removed", faults.removeIf(fault -> fault.id.equals(id)));
    }

    ObjectNode clear() {
        faults.clear();
        return toJson();
    }

    ObjectNode toJson() {
        ObjectNode all = Json.object();
        ArrayNode list = all.putArray("faults");
        faults.forEach(fault -> list.add(fault.toJson()));
        return all;
    }
}
