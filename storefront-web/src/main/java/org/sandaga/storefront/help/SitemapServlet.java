package org.sandaga.storefront.help;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.sandaga.catalog.ProductId;
import org.sandaga.search.ProductAddress;
import org.sandaga.search.Storefront;
import org.sandaga.shared.NotFound;

/** Maps the shop for search engines: an index of lists, each of so many products in both languages. */
@WebServlet({"/sitemap.xml", "/sitemap/*"})
public class SitemapServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PRODUCTS = 5_000;
    private static final String SPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient Storefront storefront;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String whole = request.getRequestURL().toString();
        String origin =
                whole.substring(0, whole.length() - request.getRequestURI().length());
        try {
            if (request.getPathInfo() == null) {
                index(origin, begin(response));
            } else {
                String name = request.getPathInfo().substring(1).replaceAll("\\.xml$", "");
                List<ProductAddress> list = storefront.addressesFrom(ProductId.parse(name), PRODUCTS);
                products(origin, list, begin(response));
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
        storefront
                .addressLists(PRODUCTS)
                .forEach(first ->
                        out.println("<sitemap><loc>" + origin + "/sitemap/" + first.text() + ".xml</loc></sitemap>"));
        out.println("</sitemapindex>");
    }

    /** Slugs and ids are letters, digits and dashes, so nothing has to be escaped. */
    private static void products(String origin, List<ProductAddress> list, PrintWriter out) {
        out.println("<urlset " + SPACE + ">");
        for (ProductAddress each : list) {
            for (String language : List.of("fr", "en")) {
                out.println("<url><loc>" + origin + "/" + language + "/p/" + each.slug() + "-"
                        + each.product().text() + "</loc></url>");
            }
        }
        out.println("</urlset>");
    }
}
