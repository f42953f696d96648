package org.sandaga.vendorportal.shop;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.media.MediaId;
import org.sandaga.portal.Desk;
import org.sandaga.portal.TextFields;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Uploads;
import org.sandaga.portal.Work;
import org.sandaga.shared.Permission;
import org.sandaga.vendor.Establishment;
import org.sandaga.vendor.ShopDescription;
import org.sandaga.vendor.ShopDress;
import org.sandaga.vendor.Shops;
import org.sandaga.vendor.VendorView;

/** How a shop presents itself: its name and place, story and promises in two languages, its logo and banner. */
@Named
@RequestScoped
public class ShopPage {
    private final Work work;
    private final Desk desk;
    private final Typed typed;
    private final Uploads uploads;
    private final TextFields texts;
    private final Shops shops;
    private @Nullable VendorView shop;

    @Inject
    ShopPage(Work work, Desk desk, Typed typed, Uploads uploads, TextFields texts, Shops shops) {
        this.work = work;
        this.desk = desk;
        this.typed = typed;
        this.uploads = uploads;
        this.texts = texts;
        this.shops = shops;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ShopPage() {
        this(null, null, null, null, null, null);
    }

    /** Changes the shop when a form is sent, and fills the fields. */
    public void load() {
        desk.show(() -> {
            work.actor().requireVendor(Permission.SHOP_SETTINGS);
            if (work.isPost()) {
                desk.act(this::command);
            }
            shop = shops.own(work.actor());
            typed.offer("displayName", shop.displayName());
            typed.offer("email", shop.email());
            texts.offer("description", shop.description());
            typed.offer("address", shop.establishment().address());
            typed.offer("registerNumber", shop.establishment().registerNumber());
            texts.offer("policies", shop.dress().policies());
        });
    }

    private String command() {
        if (work.text("do").equals("dress")) {
            shops.dress(
                    work.actor(),
                    typed.number("version"),
                    new ShopDress(picture("logo"), picture("banner"), texts.read("policies")));
            return "?did=shop.dressed";
        }
        if (work.text("do").equals("establish")) {
            shops.establish(
                    work.actor(),
                    typed.number("version"),
                    new Establishment(work.text("address"), work.text("registerNumber")));
            return "?did=shop.established";
        }
        shops.describe(
                work.actor(),
                typed.number("version"),
                new ShopDescription(work.text("displayName"), work.text("email"), texts.read("description")));
        return "?did=shop.described";
    }

    private @Nullable MediaId picture(String field) {
        List<MediaId> sent = uploads.pictures(field + ".file");
        if (!sent.isEmpty()) {
            return sent.getFirst();
        }
        String kept = work.text(field);
        return kept.isEmpty() || work.text(field + ".gone").equals("true") ? null : new MediaId(kept);
    }

    public VendorView getShop() {
        return Objects.requireNonNull(shop);
    }
}
