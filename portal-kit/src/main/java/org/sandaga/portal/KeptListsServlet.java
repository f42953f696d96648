package org.sandaga.portal;

import java.io.IOException;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.sandaga.identity.KeptLists;
import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessRuleViolated;

/** Keeps a view of a list, forgets it, or keeps which columns are shown, and leads back to the list. */
@WebServlet("/lists")
public class KeptListsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient KeptLists kept;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient Work work;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String back = ReturnAddress.of(request.getParameter("next"), request.getContextPath() + "/");
        if (work.actor().user() == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.sendRedirect(with(back, "did", outcome(work.actor(), work.text("list"))));
    }

    private String outcome(Actor actor, String list) {
        try {
            switch (work.text("do")) {
                case "keep" -> kept.keep(actor, list, work.text("name"), work.text("question"));
                case "forget" -> kept.forget(actor, list, work.text("name"));
                default -> kept.showColumns(actor, list, List.copyOf(work.texts("column")));
            }
            return "kept." + (work.text("do").matches("keep|forget") ? work.text("do") : "columns");
        } catch (BusinessRuleViolated rule) {
            return "kept.refused";
        }
    }

    private static String with(String address, String name, String value) {
        String clean = address.replaceFirst("([?&])did=[^&]*", "$1").replaceFirst("[?&]$", "");
        return clean + (clean.contains("?") ? "&" : "?") + name + "=" + value;
    }
}
