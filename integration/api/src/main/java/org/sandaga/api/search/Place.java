package org.sandaga.api.search;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Caller;
import org.sandaga.api.RequestRefused;
import org.sandaga.api.Shapes;

/** Where and in which language somebody looks: {@code ?market=&language=}. */
public class Place {
    @QueryParam("market")
    @Parameter(
            required = true,
            description = "Where it is bought; its currency and its deliveries are shown",
            schema = @Schema(type = SchemaType.STRING, pattern = Shapes.COUNTRY, examples = "SN"))
    private @Nullable String market;

    @QueryParam("language")
    @Parameter(
            description = "Of words and answer; else that of `Accept-Language`",
            schema = @Schema(type = SchemaType.STRING, pattern = Shapes.LANGUAGE, examples = "fr"))
    private @Nullable String language;

    /** The market's code; without one there is no price to show. */
    public String market() {
        if (market == null) {
            throw RequestRefused.parameter("market", "missing");
        }
        return market;
    }

    /** The language asked for, else the caller's. */
    public String language(Caller caller) {
        return language == null ? caller.language().getLanguage() : language;
    }
}
