package org.sandaga.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Pictures;
import org.sandaga.media.Media;
import org.sandaga.media.MediaId;
import org.sandaga.media.PictureTooLarge;
import org.sandaga.shared.BusinessRuleViolated;

/** The files that came with a form. */
@RequestScoped
public class Uploads {
    private final Work work;
    private final Media media;

    /** The pictures that were sent, read once: drawing files in all their sizes is dear. */
    private @Nullable List<MediaId> chosen;

    @Inject
    Uploads(Work work, Media media) {
        this.work = work;
        this.media = media;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Uploads() {
        this(null, null);
    }

    /**
     * The files of a field; those that nobody chose are left out.
     *
     * @param tooLarge what is broken by a form of more bytes than the server takes
     */
    public List<Part> of(String field, Supplier<BusinessRuleViolated> tooLarge) {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        if (!RequestShape.hasFiles(request)) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .filter(part -> part.getName().equals(field) && part.getSize() > 0)
                    .toList();
        } catch (IllegalStateException moreThanTheServerTakes) {
            throw tooLarge.get();
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        } catch (ServletException notParts) {
            throw new IllegalStateException(notParts);
        }
    }

    /** The pictures of a field, stored. @throws org.sandaga.media.NotAPicture when one is none */
    public List<MediaId> pictures(String field) {
        return of(field, () -> new PictureTooLarge(media.mostBytes())).stream()
                .map(this::stored)
                .toList();
    }

    /**
     * The pictures of a product's form in their order: those that it names, and those that came with it as files;
     * before it is sent, those that the product has.
     *
     * @throws org.sandaga.media.NotAPicture when a file is none
     */
    public List<MediaId> chosen(Pictures before) {
        if (!work.isPost()) {
            return before.of();
        }
        if (chosen == null) {
            Set<MediaId> all = new LinkedHashSet<>();
            work.texts("picture").stream()
                    .filter(each -> each.matches("[0-9a-f]{64}"))
                    .forEach(each -> all.add(new MediaId(each)));
            all.addAll(pictures("files"));
            chosen = List.copyOf(all);
        }
        return chosen;
    }

    /** The picture in a file, stored. @throws org.sandaga.media.NotAPicture when there is none */
    public MediaId stored(Part part) {
        if (part.getSize() > media.mostBytes()) {
            throw new PictureTooLarge(media.mostBytes());
        }
        try (InputStream bytes = part.getInputStream()) {
            return media.store(work.actor(), bytes.readAllBytes());
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }
}
