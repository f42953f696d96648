package org.sandaga.vendorportal.catalog;

import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductDraft;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.ProductStatus;
import org.sandaga.catalog.ProductView;
import org.sandaga.catalog.Proposals;
import org.sandaga.portal.Desk;
import org.sandaga.portal.ProductFields;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.shared.Permission;

/** Proposes a product to the catalogue, shows what came of it, and proposes it again. */
@Named
@RequestScoped
public class ProposalPage {
    private final Work work;
    private final Desk desk;
    private final Typed typed;
    private final ProductFields fields;
    private final Proposals proposals;
    private @Nullable ProductView product;

    @Inject
    ProposalPage(Work work, Desk desk, Typed typed, ProductFields fields, Proposals proposals) {
        this.work = work;
        this.desk = desk;
        this.typed = typed;
        this.fields = fields;
        this.proposals = proposals;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ProposalPage() {
        this(null, null, null, null, null);
    }

    /** Reads the proposal if there is one already, and proposes when the form is sent. */
    public void load() {
        desk.show(() -> {
            work.actor().requireVendor(Permission.SHOP_OFFERS);
            if (!work.getPlace().isEmpty()) {
                product = proposals.proposal(work.actor(), ProductId.parse(work.getPlace()));
                fields.offer(product);
            }
            fields.read(getCategory());
            if (work.isPost() && work.text("do").equals("propose") && !typed.isRefused()) {
                desk.act(this::propose);
            }
        });
    }

    private String propose() {
        ProductDraft draft = fields.draft(CategoryId.parse(getCategory()));
        if (product == null) {
            ProductId id = proposals.propose(work.actor(), draft);
            return "/proposals/" + id.text() + "?did=proposal.sent";
        }
        proposals.proposeAgain(work.actor(), product.id(), typed.number("version"), draft);
        return "?did=proposal.again";
    }

    /** The proposal, or null while it is being written. */
    public @Nullable ProductView getProduct() {
        return product;
    }

    /** Whether the operator has still to decide, so that it can be changed. */
    public boolean isOpen() {
        return product == null
                || product.status() == ProductStatus.PROPOSED
                || product.status() == ProductStatus.REVISION;
    }

    /** Where it belongs, or nothing yet. */
    public String getCategory() {
        return product == null ? work.text("category") : product.category().text();
    }

    public ProductView getShown() {
        return Objects.requireNonNull(product);
    }
}
