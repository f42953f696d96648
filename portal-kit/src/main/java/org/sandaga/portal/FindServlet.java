package org.sandaga.portal;

import java.io.IOException;
import java.util.List;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Tells the command palette what a word leads to. */
@WebServlet("/find")
public class FindServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;

    @Inject
    @Any
    @SuppressWarnings("NullAway.Init")
    private transient Instance<Finder> finders;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient Work work;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String word = work.text("q").strip();
        JsonArrayBuilder all = Json.createArrayBuilder();
        if (word.length() >= SHORTEST && word.length() <= LONGEST) {
            found(word)
                    .forEach(each -> all.add(Json.createObjectBuilder()
                            .add("icon", each.icon())
                            .add("label", each.label())
                            .add("detail", each.detail())
                            .add("href", request.getContextPath() + each.path())));
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(all.build().toString());
    }

    private List<Found> found(String word) {
        return finders.stream()
                .flatMap(each -> each.find(work.actor(), word).stream())
                .toList();
    }
}
