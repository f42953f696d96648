package org.sandaga.storefront.search;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.storefront.page.Visit;
import org.sandaga.vendor.ShopView;
import org.sandaga.vendor.Vendors;

/** Lists the shops of the market by name. */
@Named
@RequestScoped
public class ShopsPage {
    private static final int PAGE = 48;
    private static final int FEW = 8;

    private final Vendors vendors;
    private final Visit visit;
    private Slice<ShopView> shops = new Slice<>(List.of(), null);

    @Inject
    ShopsPage(Vendors vendors, Visit visit) {
        this.vendors = vendors;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ShopsPage() {
        this(null, null);
    }

    public void load() {
        String after = visit.text("after");
        shops = vendors.shops(new SliceRequest(after.isEmpty() ? null : after, PAGE));
    }

    /** A few, for the home page. */
    public void loadFew() {
        shops = vendors.shops(SliceRequest.first(FEW));
    }

    public List<ShopView> getShops() {
        return shops.items();
    }

    /** Where the next page begins, or null on the last. */
    public @Nullable String getNext() {
        return shops.next();
    }
}
