package org.sandaga.portal;

import java.io.IOException;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;

import org.jspecify.annotations.Nullable;

import org.sandaga.media.Media;
import org.sandaga.media.MediaId;
import org.sandaga.media.PictureTooLarge;
import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.Json;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.Words;

/**
 * Takes one picture at a time from a form that shows how far it is, before the form itself is sent; the portals whose
 * people describe products name it in their {@code web.xml}.
 */
public class PictureServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient Work work;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient Media media;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient Uploads uploads;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            Part file = file(request);
            if (file == null) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            MediaId id = uploads.stored(file);
            answer(response, Map.of("id", id.sha256()));
        } catch (NotAllowed stranger) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (BusinessRuleViolated rule) {
            if (rule.isTooLarge()) {
                response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
            // said beside the picture by the page's script; to a browser another status is a fault of the page
            answer(response, Map.of("problem", Words.of(rule, work.locale())));
        }
    }

    private @Nullable Part file(HttpServletRequest request) throws IOException, ServletException {
        if (!RequestShape.hasFiles(request)) {
            return null;
        }
        try {
            return request.getPart("file");
        } catch (IllegalStateException moreThanTheServerTakes) {
            throw new PictureTooLarge(media.mostBytes());
        }
    }

    private static void answer(HttpServletResponse response, Map<String, String> told) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(Json.write(told));
    }
}
