package org.sandaga.vendorportal.catalog;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.AttributeDefinition;
import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.ProductStatus;
import org.sandaga.catalog.ProductView;
import org.sandaga.catalog.Proposals;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.Permission;

/** Proposes a product to the catalogue, shows what came of it, and proposes it again. */
@Named
@RequestScoped
public class ProposalPage {
    private final Work work;
    private final Desk desk;
    private final Typed typed;
    private final ProposalForm form;
    private final Proposals proposals;
    private final Categories categories;
    private @Nullable ProductView product;
    private List<AttributeDefinition> attributes = List.of();
    private List<String> pictures = List.of();

    @Inject
    ProposalPage(Work work, Desk desk, Typed typed, ProposalForm form, Proposals proposals, Categories categories) {
        this.work = work;
        this.desk = desk;
        this.typed = typed;
        this.form = form;
        this.proposals = proposals;
        this.categories = categories;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ProposalPage() {
        this(null, null, null, null, null, null);
    }

    /** Reads the proposal if there is one already, and proposes when the form is sent. */
    public void load() {
        desk.show(() -> {
            work.actor().requireVendor(Permission.SHOP_OFFERS);
            if (!work.getPlace().isEmpty()) {
                product = proposals.proposal(work.actor(), ProductId.parse(work.getPlace()));
                form.offer(product);
            }
            if (!getCategory().isEmpty()) {
                attributes = categories.attributes(CategoryId.parse(getCategory()));
            }
            readPictures();
            if (work.isPost() && work.text("do").equals("propose") && !typed.isRefused()) {
                desk.act(this::propose);
            }
        });
    }

    private void readPictures() {
        try {
            pictures = form.pictures();
        } catch (BusinessRuleViolated refused) {
            pictures = work.texts("picture");
            desk.refuse(refused);
        }
    }

    private String propose() {
        var draft = form.draft(CategoryId.parse(getCategory()), attributes);
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

    public List<AttributeDefinition> getAttributes() {
        return attributes;
    }

    public List<String> getPictures() {
        return pictures;
    }

    public List<Integer> getLines() {
        return form.getLines();
    }

    /** The numbers of what tells variants apart. */
    public List<Integer> getAxes() {
        return form.getAxes();
    }

    /** Of these, those beyond the usual two, such as files may name. */
    public List<Integer> getMoreAxes() {
        return form.getAxes().stream().skip(ProposalForm.USUAL_AXES).toList();
    }

    public ProductView getShown() {
        return Objects.requireNonNull(product);
    }
}
