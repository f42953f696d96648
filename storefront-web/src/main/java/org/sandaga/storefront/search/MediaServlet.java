package org.sandaga.storefront.search;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.sandaga.media.Media;
import org.sandaga.media.MediaFile;
import org.sandaga.media.MediaId;
import org.sandaga.media.TooManyPicturesAtOnce;
import org.sandaga.shared.NotFound;

/** Gives out pictures by their name, drawn no wider than a page has room for. */
@WebServlet("/media/*")
public class MediaServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern NAME = Pattern.compile("/([0-9a-f]{64})(?:-(\\d{1,4})\\.(jpg|webp))?");

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient Media media;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public MediaServlet() {}

    MediaServlet(Media media) {
        this.media = media;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher name = NAME.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!name.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (name.group(2) == null) {
            // older links name the picture alone; as it came, it may have more in it than one sees
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", Pictures.path(new MediaId(name.group(1)), Pictures.LARGE));
            return;
        }
        String tag = "\"" + name.group().substring(1) + "\"";
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        try {
            give(find(name), tag, response);
        } catch (TooManyPicturesAtOnce busy) {
            // without a page of words: in place of a picture nobody would read it
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", Long.toString(busy.retryAfterSeconds()));
        }
    }

    private static void give(Optional<MediaFile> file, String tag, HttpServletResponse response) throws IOException {
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

    private Optional<MediaFile> find(Matcher name) {
        MediaId id = new MediaId(name.group(1));
        try {
            int width = Integer.parseInt(name.group(2));
            return name.group(3).equals("webp") ? media.webp(id, width) : media.file(id, width);
        } catch (NotFound noSuchWidth) {
            return Optional.empty();
        }
    }
}
