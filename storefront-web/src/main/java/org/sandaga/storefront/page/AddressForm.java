package org.sandaga.storefront.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.customer.PostalAddress;
import org.sandaga.portal.Typed;
import org.sandaga.shared.InvalidInput;

/** Reads a postal address out of a form, and finds everything that is wrong with it at once. */
@RequestScoped
public class AddressForm {
    private static final List<String> FIELDS =
            List.of("name", "line1", "line2", "city", "region", "postcode", "phone", "landmark");
    private static final String FINE = "x";

    private final Typed typed;
    private final Visit visit;

    @Inject
    AddressForm(Typed typed, Visit visit) {
        this.typed = typed;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AddressForm() {
        this(null, null);
    }

    /** Fills the fields with an address, before anybody types. */
    public void offer(String prefix, PostalAddress address) {
        typed.offer(prefix + "name", address.name());
        typed.offer(prefix + "line1", address.line1());
        typed.offer(prefix + "line2", address.line2());
        typed.offer(prefix + "city", address.city());
        typed.offer(prefix + "region", address.region());
        typed.offer(prefix + "postcode", address.postcode());
        typed.offer(prefix + "phone", address.phone());
        typed.offer(prefix + "landmark", address.landmark());
    }

    /**
     * The address that was typed; empty when something is wrong, which the form then says beside each field.
     *
     * <p>What is not asked for in the country was hidden and is left out.
     */
    public Optional<PostalAddress> read(String prefix, String country) {
        List<InvalidInput> wrong = new ArrayList<>();
        for (String field : FIELDS) {
            try {
                one(field, typed(prefix, field, country), country);
            } catch (InvalidInput problem) {
                wrong.add(problem);
                typed.refuse(prefix + problem.field(), problem);
            }
        }
        return wrong.isEmpty() ? Optional.of(whole(prefix, country)) : Optional.empty();
    }

    private String typed(String prefix, String field, String country) {
        AddressFields asked = AddressFields.of(country);
        boolean hidden = switch (field) {
            case "postcode" -> !asked.postcode();
            case "region" -> !asked.region();
            case "landmark" -> !asked.landmark();
            default -> false;
        };
        return hidden ? "" : visit.text(prefix + field);
    }

    private PostalAddress whole(String prefix, String country) {
        return new PostalAddress(
                visit.text(prefix + "name"),
                visit.text(prefix + "line1"),
                visit.text(prefix + "line2"),
                visit.text(prefix + "city"),
                typed(prefix, "region", country),
                typed(prefix, "postcode", country),
                country,
                visit.text(prefix + "phone"),
                typed(prefix, "landmark", country));
    }

    /** An address of which only one field can be wrong, so that the domain's own rule is asked field by field. */
    private static PostalAddress one(String field, String value, String country) {
        return new PostalAddress(
                field.equals("name") ? value : FINE,
                field.equals("line1") ? value : FINE,
                field.equals("line2") ? value : null,
                field.equals("city") ? value : FINE,
                field.equals("region") ? value : null,
                field.equals("postcode") ? value : null,
                country,
                field.equals("phone") ? value : null,
                field.equals("landmark") ? value : null);
    }
}
