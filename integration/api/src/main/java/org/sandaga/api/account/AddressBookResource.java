package org.sandaga.api.account;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Address;
import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Created;
import org.sandaga.api.Located;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.customer.AddressId;
import org.sandaga.customer.AddressView;
import org.sandaga.customer.CustomerProfile;
import org.sandaga.customer.Customers;
import org.sandaga.shared.NotFound;

/** A shopper's profile and address book. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.SHOPPER)
@Tag(name = "account")
@Dependent
public class AddressBookResource {
    private final Customers customers;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public AddressBookResource(Customers customers, Caller caller) {
        this.customers = customers;
        this.caller = caller;
    }

    /** What a shopper prefers. */
    public record Profile(
            @Nullable @Size(max = 30) @Schema(examples = "+221771234567")
            String phone,

            @Nullable @Pattern(regexp = Shapes.COUNTRY) String market) {}

    /** An address and what it is called. */
    public record NamedAddress(
            @NotNull @Size(min = 1, max = 50) @Schema(examples = "Maison")
            String label,

            @NotNull @Valid Address address) {}

    /** An address of the book. */
    public record BookedAddress(
            @Pattern(regexp = Shapes.ADDRESS) String id,
            @Schema(examples = "Maison") String label,
            Address address,
            boolean preferred)
            implements Located {
        @Override
        public String path() {
            return "me/addresses/" + id;
        }

        static BookedAddress of(AddressView view) {
            return new BookedAddress(view.id().text(), view.label(), Address.of(view.address()), view.preferred());
        }
    }

    /** A whole book. */
    public record AddressBook(List<BookedAddress> items) {}

    /** The profile. */
    @GET
    @Path("profile")
    @Operation(summary = "Read my profile")
    public Profile profile() {
        CustomerProfile profile = customers.profile(caller.actor());
        return new Profile(profile.phone(), profile.market());
    }

    /** Replaces the profile. */
    @PUT
    @Path("profile")
    @Operation(summary = "Replace my profile")
    public Profile changeProfile(Profile wanted) {
        customers.changeProfile(caller.actor(), new CustomerProfile(wanted.phone(), wanted.market()));
        return profile();
    }

    /** All addresses. */
    @GET
    @Path("addresses")
    @Operation(summary = "Read my address book", description = "At most 20, the preferred one first.")
    public AddressBook addresses() {
        return new AddressBook(customers.addresses(caller.actor()).stream()
                .map(BookedAddress::of)
                .toList());
    }

    /** Adds an address. */
    @POST
    @Path("addresses")
    @Created
    @Operation(summary = "Add an address", description = "The first becomes the preferred one.")
    public BookedAddress add(NamedAddress wanted) {
        return one(customers.addAddress(
                caller.actor(), wanted.label(), wanted.address().plain()));
    }

    /** Replaces an address. */
    @PUT
    @Path("addresses/{id}")
    @Operation(summary = "Replace an address", description = "Orders keep what they were placed with.")
    public BookedAddress change(
            @PathParam("id") @Parameter(description = "The address") String id, NamedAddress wanted) {
        AddressId address = AddressId.parse(id);
        customers.changeAddress(
                caller.actor(), address, wanted.label(), wanted.address().plain());
        return one(address);
    }

    /** Removes an address. */
    @DELETE
    @Path("addresses/{id}")
    @Operation(summary = "Remove an address")
    public void remove(@PathParam("id") @Parameter(description = "The address") String id) {
        customers.removeAddress(caller.actor(), AddressId.parse(id));
    }

    /** Prefers an address. */
    @POST
    @Path("addresses/{id}/preference")
    @Operation(summary = "Offer an address first from now on")
    public BookedAddress prefer(@PathParam("id") @Parameter(description = "The address") String id) {
        AddressId address = AddressId.parse(id);
        customers.preferAddress(caller.actor(), address);
        return one(address);
    }

    private BookedAddress one(AddressId id) {
        return customers.addresses(caller.actor()).stream()
                .filter(each -> each.id().equals(id))
                .map(BookedAddress::of)
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }
}
