package org.sandaga.storefront.page;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.interceptor.Interceptor;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.sandaga.identity.CurrentActor;
import org.sandaga.portal.Address;
import org.sandaga.portal.Call;
import org.sandaga.portal.Language;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Secret;
import org.sandaga.shared.UserId;
import org.sandaga.storefront.address.Route;

/** The request for a page, as its bean needs it: who asks, in which language, for what and with what. */
@Named
@RequestScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class Visit extends Call {
    /** What the cookies with the secrets of a guest's carts begin with; the market's code follows. */
    public static final String CART = "sandaga_cart_";

    private static final int MARK = 16;

    private final HttpServletRequest request;
    private final CurrentActor actors;
    private final Address address;

    @Inject
    Visit(HttpServletRequest request, CurrentActor actors, Language language, Address address) {
        super(request, language);
        this.request = request;
        this.actors = actors;
        this.address = address;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Visit() {
        this(null, null, null, null);
    }

    /** Who asks, without any special permission: an account or a guest. */
    @Override
    public Actor actor() {
        return actors.shopper(request.getUserPrincipal());
    }

    /** The account or the browser; one that holds nothing of ours yet has nothing to do twice. */
    @Override
    public Optional<String> sender() {
        Actor who = actor();
        return who.user() == null ? guestSecret().map(secret -> "web:" + Secret.hash(secret)) : Optional.of(who.name());
    }

    /** What tells an account's pages from another's and says nothing about it; empty for a guest. */
    public String getMark() {
        UserId user = actor().user();
        return user == null ? "" : Secret.hash("mark " + user.text()).substring(0, MARK);
    }

    /** What addresses of pages begin with, such as {@code /fr}. */
    public String getBase() {
        return "/" + language();
    }

    /** The address as the browser shows it, without what follows the question mark. */
    public String getPath() {
        return address.getPath();
    }

    /** All values of a name; a form's own before what its address says. */
    @Override
    public List<String> texts(String name) {
        List<String> sent = sent(name);
        String[] any = request.getParameterValues(name);
        return sent.isEmpty() && any != null ? List.of(any) : sent;
    }

    /** The part of the address that names something, such as {@code pur_…}; an empty text when there is none. */
    public String place(String name) {
        Object value = request.getAttribute(Route.PLACE + name);
        return value == null ? "" : value.toString();
    }

    /** The secret of any cart that this browser holds as a guest. */
    private Optional<String> guestSecret() {
        return cookies()
                .filter(each -> each.getName().startsWith(CART))
                .map(Cookie::getValue)
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
