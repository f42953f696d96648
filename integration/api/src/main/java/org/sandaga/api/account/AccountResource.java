package org.sandaga.api.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.sandaga.api.Audience;
import org.sandaga.api.Created;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.identity.Accounts;
import org.sandaga.identity.SignUp;

/** Signing up, proving an address, and a forgotten password. */
@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.ANYONE)
@Tag(name = "account")
@Dependent
public class AccountResource {
    private final Accounts accounts;

    /** Asks one door. */
    @Inject
    public AccountResource(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What somebody says who wants an account. */
    public record NewAccount(
            @NotNull @Size(max = 254) @Schema(examples = "awa@example.org")
            String email,

            @NotNull @Size(min = 10, max = 200) @Schema(examples = "un-long-mot-de-passe")
            String password,

            @NotNull @Size(min = 1, max = 100) @Schema(examples = "Awa")
            String name,

            @NotNull @Pattern(regexp = Shapes.LANGUAGE) String language) {}

    /** The account that may have been made. */
    public record SignedUp(@Pattern(regexp = Shapes.USER) String account) {}

    /** The token out of a mail. */
    public record Proof(
            @NotNull @Size(max = 200) @Schema(examples = "pT0uWm3k5x")
            String token) {}

    /** Whose password is to be set anew. */
    public record Forgotten(
            @NotNull @Size(max = 254) @Schema(examples = "awa@example.org")
            String email) {}

    /** A new password, by the token out of a mail. */
    public record NewPassword(
            @NotNull @Size(max = 200) @Schema(examples = "pT0uWm3k5x")
            String token,

            @NotNull @Size(min = 10, max = 200) @Schema(examples = "un-autre-mot-de-passe")
            String password) {}

    /** Signs somebody up. */
    @POST
    @Created
    @Operation(
            summary = "Sign up",
            description = "The account can be used once its address is verified. The answer does not tell whether the"
                    + " address has an account already; its owner is told by mail.")
    public SignedUp signUp(NewAccount wanted) {
        SignUp request = new SignUp(wanted.email(), wanted.password(), wanted.name(), wanted.language());
        return new SignedUp(accounts.signUp(request).text());
    }

    /** Proves an address. */
    @POST
    @Path("email-verifications")
    @Operation(summary = "Verify an address by the token out of the mail")
    public void verify(Proof proof) {
        accounts.verifyEmail(proof.token());
    }

    /** Sends a mail, if there is an account. */
    @POST
    @Path("password-resets")
    @Operation(
            summary = "Ask for a mail to set a new password",
            description = "Same answer whether or not there is an account.")
    public void forgotten(Forgotten whose) {
        accounts.requestReset(whose.email());
    }

    /** Sets a password anew. */
    @POST
    @Path("passwords")
    @Operation(
            summary = "Set a new password by the token out of the mail",
            description = "Ends every session of the account.")
    public void newPassword(NewPassword wanted) {
        accounts.resetPassword(wanted.token(), wanted.password());
    }
}
