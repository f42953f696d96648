package org.sandaga.storefront.help;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Categories;
import org.sandaga.catalog.ProductId;
import org.sandaga.portal.Language;
import org.sandaga.search.Storefront;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.vendor.ShopView;
import org.sandaga.vendor.Vendors;

/** Maps the shop for search engines: an index of lists, one of pages, each other of products, in both languages. */
@WebServlet({"/sitemap.xml", "/sitemap/*"})
public class SitemapServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PRODUCTS = 5_000;
    private static final String PAGES = "pages";
    private static final String SPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    private static final String LINKS = SPACE + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"";

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient Storefront storefront;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient Categories categories;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient Vendors vendors;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String whole = request.getRequestURL().toString();
        String origin =
                whole.substring(0, whole.length() - request.getRequestURI().length());
        try {
            if (request.getPathInfo() == null) {
                index(origin, begin(response));
            } else {
                list(request.getPathInfo().substring(1).replaceAll("\\.xml$", ""), origin, response);
            }
        } catch (NotFound nothing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static PrintWriter begin(HttpServletResponse response) throws IOException {
        response.setContentType("application/xml;charset=UTF-8");
        PrintWriter out = response.getWriter();
        out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        return out;
    }

    private void index(String origin, PrintWriter out) {
        out.println("<sitemapindex " + SPACE + ">");
        Stream.concat(
                        Stream.of(PAGES),
                        storefront.addressLists(PRODUCTS).stream().map(ProductId::text))
                .forEach(name -> out.println("<sitemap><loc>" + origin + "/sitemap/" + name + ".xml</loc></sitemap>"));
        out.println("</sitemapindex>");
    }

    private void list(String name, String origin, HttpServletResponse response) throws IOException {
        List<String> paths = name.equals(PAGES) ? pages() : products(ProductId.parse(name));
        PrintWriter out = begin(response);
        out.println("<urlset " + LINKS + ">");
        paths.forEach(path -> out.print(urls(origin, path)));
        out.println("</urlset>");
    }

    private List<String> pages() {
        Stream<String> fixed = Stream.of("/", "/search", "/shops", "/help");
        Stream<String> places = categories.all().stream()
                .map(each -> "/c/" + each.slug() + "-" + each.id().text());
        Stream<String> shops = Stream.iterate(
                        vendors.shops(SliceRequest.first(SliceRequest.MOST)), slice -> slice != null, this::following)
                .flatMap(slice -> slice.items().stream())
                .map(each -> "/shop/" + each.slug());
        return Stream.of(fixed, places, shops).flatMap(each -> each).toList();
    }

    private @Nullable Slice<ShopView> following(Slice<ShopView> slice) {
        return slice.next() == null ? null : vendors.shops(new SliceRequest(slice.next(), SliceRequest.MOST));
    }

    private List<String> products(ProductId first) {
        return storefront.addressesFrom(first, PRODUCTS).stream()
                .map(each -> "/p/" + each.slug() + "-" + each.product().text())
                .toList();
    }

    /** A page in each language, with all beside it. Slugs and ids are letters, digits and dashes: nothing to escape. */
    private static String urls(String origin, String path) {
        String all = Language.SPOKEN.stream()
                .map(each -> "<xhtml:link rel=\"alternate\" hreflang=\"%1$s\" href=\"%2$s/%1$s%3$s\"/>"
                        .formatted(each.getLanguage(), origin, path))
                .collect(Collectors.joining());
        return Language.SPOKEN.stream()
                .map(each -> "<url><loc>%s/%s%s</loc>%s</url>%n".formatted(origin, each.getLanguage(), path, all))
                .collect(Collectors.joining());
    }
}
