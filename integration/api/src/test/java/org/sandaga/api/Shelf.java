package org.sandaga.api;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.sandaga.shared.NotFound;
import org.sandaga.shared.Slice;

/** Operations of every form, for the tests of the frame. */
@Path("/shelf")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.ANYONE)
public class Shelf {
    Supplier<Book> next = () -> new Book("Une si longue lettre", 1, null, Map.of(), List.of());
    int made;
    Book last;

    public record Book(
            @NotNull @Size(min = 1, max = 40) String title,
            @NotNull @Min(1) @Max(999) Integer copies,
            @Valid Amount price,
            Map<String, String> notes,
            List<@Valid Chapter> chapters) {}

    public record Chapter(@NotNull String name) {}

    public record Made(String title, long version, int number) implements Versioned, Located {
        @Override
        public String path() {
            return "shelf/" + title;
        }
    }

    @GET
    public Page<Integer> list(@BeanParam Paging paging, @QueryParam("color") List<String> colors) {
        String after = paging.slice().after();
        if (after != null && !after.matches("[0-9]+")) {
            throw new NotFound("row", after);
        }
        int from = after == null ? 0 : Integer.parseInt(after);
        return Page.of(new Slice<>(List.of(from, from + 1), "" + (from + 2)), number -> number);
    }

    @GET
    @Path("year")
    public Page<Integer> year(@QueryParam("of") Integer year) {
        return new Page<>(List.of(year), null);
    }

    @POST
    @Created
    public Made put(Book book) {
        last = book;
        made++;
        return new Made(next.get().title(), 7, made);
    }

    @POST
    @Path("quiet")
    public void quietly() {
        made++;
    }

    @PUT
    public Made change(@HeaderParam("If-Match") String tag, Book book) {
        return new Made(next.get().title(), Versions.required(tag) + 1, 1);
    }

    @PUT
    @Path("box")
    @BodyLimit(value = 10, setting = "shelf.box")
    public void box(String goods) {
        made++;
    }

    @POST
    @Path("tokens")
    @WithoutIdempotencyKey
    public Made token(Book book) {
        return new Made(book.title(), 1, 1);
    }

    @GET
    @Path("cellar")
    @Audience(Who.STAFF)
    public Made staffOnly() {
        return new Made("", 1, 1);
    }

    @GET
    @Path("desk")
    @Audience(Who.SHOPPER)
    public Made shopper() {
        return new Made("", 1, 1);
    }

    @GET
    @Path("counter")
    @Audience(Who.VENDOR)
    public Made vendor() {
        return new Made("", 1, 1);
    }
}
