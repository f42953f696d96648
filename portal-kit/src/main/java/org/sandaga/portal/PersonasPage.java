package org.sandaga.portal;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.sandaga.identity.HouseAuthentication;
import org.sandaga.identity.Persona;
import org.sandaga.identity.Personas;
import org.sandaga.shared.Words;

/** Whom visitors of a demo may come in as, on the sign-in page; nobody anywhere else. */
@Named
@RequestScoped
public class PersonasPage {
    private final Personas personas;
    private final HttpServletRequest request;
    private final Language language;

    @Inject
    PersonasPage(Personas personas, HttpServletRequest request, Language language) {
        this.personas = personas;
        this.request = request;
        this.language = language;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PersonasPage() {
        this(null, null, null);
    }

    /** Those that this portal is for. */
    public List<Persona> getOffered() {
        return personas.offered(request.getServletContext().getInitParameter(HouseAuthentication.AUDIENCE));
    }

    /** What one of them does. */
    public String does(Persona persona) {
        return Words.of(PersonasPage.class, "persona." + persona.name(), language.getLocale());
    }
}
