package org.sandaga.storefront.search;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.sandaga.media.Media;
import org.sandaga.media.MediaFile;
import org.sandaga.media.MediaId;
import org.sandaga.shared.NotFound;

/** Gives out pictures by the hash of their bytes. */
@WebServlet("/media/*")
public class MediaServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Pattern WIDTH = Pattern.compile("-\\d{1,4}\\.(webp|jpg)$");

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient Media media;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = "\"" + name(request) + "\"";
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Optional<MediaFile> file = find(name(request));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("ETag", tag);
        response.setContentType(file.get().type().mediaType());
        response.setContentLength(file.get().bytes().length);
        response.getOutputStream().write(file.get().bytes());
    }

    /** The hash alone: an address also says the width that its page has room for. */
    private static String name(HttpServletRequest request) {
        return request.getPathInfo() == null
                ? ""
                : WIDTH.matcher(request.getPathInfo().substring(1)).replaceFirst("");
    }

    private Optional<MediaFile> find(String name) {
        try {
            return media.file(new MediaId(name));
        } catch (NotFound noName) {
            return Optional.empty();
        }
    }
}
