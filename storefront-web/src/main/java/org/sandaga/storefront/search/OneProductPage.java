package org.sandaga.storefront.search;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.ProductId;
import org.sandaga.media.MediaId;
import org.sandaga.portal.Address;
import org.sandaga.search.PageOffer;
import org.sandaga.search.ProductPage;
import org.sandaga.search.Storefront;
import org.sandaga.shared.BusinessTime;
import org.sandaga.storefront.page.HomeMarket;
import org.sandaga.storefront.page.Visit;

/** Shows a product: its pictures, its variants, the offer that wins and all the others. */
@Named("productPage")
@RequestScoped
public class OneProductPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedPattern("MMMd");

    private final Storefront storefront;
    private final Visit visit;
    private final HomeMarket home;
    private final Address address;
    private final BusinessTime time;
    private @Nullable ProductPage page;
    private @Nullable Choice choice;

    @Inject
    OneProductPage(Storefront storefront, Visit visit, HomeMarket home, Address address, BusinessTime time) {
        this.storefront = storefront;
        this.visit = visit;
        this.home = home;
        this.address = address;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected OneProductPage() {
        this(null, null, null, null, null);
    }

    /** Looks it up; an address with another slug leads to the right one. */
    public void load() {
        Slugged asked = Slugged.of(visit.place("product"));
        page = storefront.product(ProductId.parse(asked.id()), home.market().code(), visit.language());
        choice = Choice.of(page, visit.text("variant"), visit.text("offer"));
        if (!asked.slug().equals(page.slug())) {
            Moved.to(getPath());
        }
    }

    /** The product; null before it was looked up. */
    public @Nullable ProductPage getPage() {
        return page;
    }

    /** The one address of the product in this language. */
    public String getPath() {
        return page == null
                ? ""
                : visit.getBase() + "/p/" + Slugged.text(page.slug(), page.id().text());
    }

    /** Which variant and which offer are looked at; null when there is nothing to choose from. */
    public @Nullable Choice getChoice() {
        return choice;
    }

    /** The pictures of the variant, then those of the product. */
    public List<MediaId> getPictures() {
        return page == null || choice == null ? List.of() : choice.pictures(page);
    }

    /** The picture on the stage, or null when there is none. */
    public @Nullable MediaId getPicture() {
        List<MediaId> all = getPictures();
        String wanted = visit.text("picture");
        return all.stream()
                .filter(each -> each.sha256().startsWith(wanted) && !wanted.isEmpty())
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse(null);
    }

    /** The first words of the description, for machines that show a preview. */
    public String getSummary() {
        String text = page == null ? "" : page.description().strip().replaceAll("\\s+", " ");
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }

    /** The product as search engines read it, safe inside a script element. */
    public String getJsonLd() {
        return page == null ? "{}" : ProductJsonLd.of(page, address.getOrigin(), getPath());
    }

    /** The day that comes so many days after today, by the market's calendar. */
    public String dayIn(int days) {
        return DAY.withLocale(visit.locale())
                .format(time.today(home.market().zone()).plusDays(days));
    }

    /** The offer that goes into the cart, or null. */
    public @Nullable PageOffer getOffer() {
        return Optional.ofNullable(choice).map(Choice::offer).orElse(null);
    }
}
