package org.sandaga.storefront.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.sandaga.identity.CurrentActor;
import org.sandaga.portal.Address;
import org.sandaga.portal.Language;
import org.sandaga.portal.Sent;
import org.sandaga.shared.Actor;
import org.sandaga.storefront.address.Route;

/** The request for a page, as its bean needs it: who asks, in which language, for what and with what. */
@Named
@RequestScoped
public class Visit {
    /** What the cookies with the secrets of a guest's carts begin with; the market's code follows. */
    public static final String CART = "sandaga_cart_";

    private final HttpServletRequest request;
    private final CurrentActor actors;
    private final Language language;
    private final Address address;

    @Inject
    Visit(HttpServletRequest request, CurrentActor actors, Language language, Address address) {
        this.request = request;
        this.actors = actors;
        this.language = language;
        this.address = address;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Visit() {
        this(null, null, null, null);
    }

    /** Who asks, without any special permission: an account or a guest. */
    public Actor actor() {
        return actors.shopper(request.getUserPrincipal());
    }

    public Locale locale() {
        return language.getLocale();
    }

    /** ISO 639-1. */
    public String language() {
        return language.getLocale().getLanguage();
    }

    /** What addresses of pages begin with, such as {@code /fr}. */
    public String getBase() {
        return "/" + language();
    }

    /** The address as the browser shows it, without what follows the question mark. */
    public String getPath() {
        return address.getPath();
    }

    public boolean isPost() {
        return request.getMethod().equals("POST");
    }

    /** A value that came with the request, or an empty text. */
    public String text(String name) {
        return texts(name).stream().findFirst().orElse("");
    }

    /** All values of a name; a form's own before what its address says. */
    public List<String> texts(String name) {
        List<String> sent = Sent.values(request, name);
        String[] any = request.getParameterValues(name);
        return sent.isEmpty() && any != null ? List.of(any) : sent;
    }

    /** The part of the address that names something, such as {@code pur_…}; an empty text when there is none. */
    public String place(String name) {
        Object value = request.getAttribute(Route.PLACE + name);
        return value == null ? "" : value.toString();
    }

    /** The cookie of a name. */
    public Optional<String> cookie(String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(each -> each.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The secret of any cart that this browser holds as a guest. */
    public Optional<String> guestSecret() {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(each -> each.getName().startsWith(CART))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Where the request comes from in the network. */
    public String network() {
        return request.getRemoteAddr();
    }

    /** The origin at which the shop was called, for example {@code https://shop.example.org}. */
    public String origin() {
        return address.getOrigin();
    }
}
