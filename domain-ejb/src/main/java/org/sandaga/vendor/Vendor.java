package org.sandaga.vendor;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.StaleVersion;
import org.sandaga.shared.Texts;
import org.sandaga.shared.VendorId;

/** Somebody who sells, and where they stand with the operator. */
@Entity
@Table(schema = "vendor", name = "vendor")
class Vendor {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private VendorParty party;

    @Enumerated(EnumType.STRING)
    private VendorKind kind;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "legal_name")
    private String legalName;

    @Column
    private String slug;

    @Column
    private String country;

    @Column
    private @Nullable String address;

    @Column(name = "register_number")
    private @Nullable String registerNumber;

    @Column
    private @Nullable String email;

    @Column
    private String language;

    @Column
    private Texts description;

    @Enumerated(EnumType.STRING)
    private VendorStatus status;

    @Column(name = "closed_from")
    private @Nullable Instant closedFrom;

    @Column(name = "closed_until")
    private @Nullable Instant closedUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "imported_as")
    private @Nullable String importedAs;

    @Column
    private @Nullable String logo;

    @Column
    private @Nullable String banner;

    @Column
    private Texts policies = new Texts(Map.of());

    @Version
    private long version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway")
    protected Vendor() {}

    Vendor(VendorId id, VendorApplication application, String slug, Instant at) {
        this.id = id.value();
        this.party = VendorParty.THIRD_PARTY;
        this.slug = slug;
        this.status = VendorStatus.DRAFT;
        this.createdAt = at;
        this.kind = application.kind();
        this.displayName = application.displayName();
        this.legalName = application.legalName();
        this.country = application.country();
        this.address = application.establishment().address();
        this.registerNumber = application.establishment().registerNumber();
        this.email = application.email();
        this.language = application.language();
        this.description = application.description();
    }

    /** A vendor that a catalogue brings along: it sells at once and has no member yet. */
    static Vendor imported(VendorId id, String name, String country, String slug, Instant at) {
        Vendor vendor = new Vendor();
        vendor.id = id.value();
        vendor.party = VendorParty.THIRD_PARTY;
        vendor.kind = VendorKind.COMPANY;
        vendor.displayName = name;
        vendor.legalName = name;
        vendor.slug = slug;
        vendor.country = country;
        vendor.language = "fr";
        vendor.description = new Texts(Map.of());
        vendor.status = VendorStatus.APPROVED;
        vendor.createdAt = at;
        vendor.importedAs = name;
        return vendor;
    }

    VendorId id() {
        return new VendorId(id);
    }

    String displayName() {
        return displayName;
    }

    /** What a provider is told about it. */
    VendorProfile profile() {
        return new VendorProfile(id(), displayName, legalName, kind, country, email);
    }

    VendorStatus status() {
        return status;
    }

    /** Moves on, when the life cycle allows it. */
    void become(VendorStatus wanted) {
        if (!wanted.comesFrom().contains(status)) {
            throw new VendorStandsOtherwise(status, wanted);
        }
        status = wanted;
    }

    /** Replaces what was applied with; possible until the operator has it. */
    void amend(VendorApplication application) {
        if (!status.isWithApplicant()) {
            throw new VendorStandsOtherwise(status, VendorStatus.DRAFT);
        }
        kind = application.kind();
        legalName = application.legalName();
        country = application.country();
        establish(application.establishment());
        describe(application.displayName(), application.email(), application.description());
        language = application.language();
    }

    /** Changes how the shop presents itself. */
    void describe(String newName, String newEmail, Texts newDescription) {
        displayName = newName;
        email = newEmail;
        description = newDescription;
    }

    /** Says where it is found. */
    void establish(Establishment establishment) {
        address = establishment.address();
        registerNumber = establishment.registerNumber();
    }

    /** Changes the shop's face. */
    void dress(ShopDress dress) {
        logo = dress.logo() == null ? null : dress.logo().sha256();
        banner = dress.banner() == null ? null : dress.banner().sha256();
        policies = dress.policies();
    }

    /** Closes the shop for a time; null and null opens it. */
    void closeBetween(@Nullable Instant from, @Nullable Instant until) {
        if (until != null && (from == null || !from.isBefore(until))) {
            throw new InvalidInput("closedUntil", "> closedFrom");
        }
        closedFrom = from;
        closedUntil = until;
    }

    void requireVersion(long expected) {
        if (version != expected) {
            throw new StaleVersion(id());
        }
    }
}
