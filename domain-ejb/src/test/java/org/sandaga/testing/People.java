package org.sandaga.testing;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;

import org.sandaga.identity.Accounts;
import org.sandaga.identity.SignUp;
import org.sandaga.identity.StaffRole;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Id;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Texts;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.Establishment;
import org.sandaga.vendor.VendorApplication;
import org.sandaga.vendor.VendorKind;
import org.sandaga.vendor.Vendors;

/** People and vendors for a test's house, made through the doors. */
public final class People {
    /** The password of everybody. */
    public static final String PASSWORD = "correct horse battery";

    private final House house;

    private People(House house) {
        this.house = house;
    }

    /** Makes people for a house. */
    public static People in(House house) {
        return new People(house);
    }

    /** An account with a proved address; the name without its accents makes the address {@code name@example.org}. */
    public UserId account(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String email = plain.toLowerCase(Locale.ROOT) + "@example.org";
        UserId user = house.door(Accounts.class).signUp(new SignUp(email, PASSWORD, name, "fr"));
        house.door(Accounts.class).verifyEmail(token("identity.EmailVerificationRequested", user));
        return user;
    }

    /** A shopper. */
    public Actor shopper(String name) {
        return Actor.shopper(account(name));
    }

    /** Staff in a role, without the account being granted it. */
    public Actor staff(String name, StaffRole role) {
        return Actor.staff(account(name), role.permissions());
    }

    /** An approved vendor with an owner; the actor acts for it with every permission of a shop. */
    public Actor vendor(String name) {
        Actor owner = shopper("owner-of-" + name);
        Vendors vendors = house.door(Vendors.class);
        VendorId vendor = vendors.apply(
                owner,
                new VendorApplication(
                        name,
                        name + " SARL",
                        VendorKind.COMPANY,
                        "SN",
                        "shop@example.org",
                        Texts.frEn("Boutique", "Shop"),
                        "fr",
                        Establishment.UNKNOWN));
        vendors.submit(owner, vendor);
        vendors.approve(Actor.SYSTEM, vendor, "");
        return Actor.member(owner.requireUser(), vendor, EnumSet.range(Permission.SHOP_ORDERS, Permission.SHOP_TEAM));
    }

    /** The token that the newest event of a type carried about something or somebody. */
    public String token(String type, Id aggregate) {
        return house.inTransaction(() -> house.sql().one("""
                        select payload->>'token' as token from shared.outbox
                        where type = ? and aggregate = ? order by seq desc limit 1""", row -> row.text("token"), type, aggregate.text()));
    }
}
