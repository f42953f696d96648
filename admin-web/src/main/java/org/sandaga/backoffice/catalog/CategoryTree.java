package org.sandaga.backoffice.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.primefaces.event.TreeDragDropEvent;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.TreeNode;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.CategoryView;
import org.sandaga.portal.CategoryNames;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;

/** The categories as a tree whose branches can be dragged elsewhere. */
@Named
@RequestScoped
public class CategoryTree {
    /** A tree of more than these is shown with its branches shut. */
    private static final int OPEN = 200;

    private final CategoryNames names;
    private final CategoryMove move;
    private final Work work;
    private final Desk desk;
    private @Nullable TreeNode<CategoryView> root;

    @Inject
    CategoryTree(CategoryNames names, CategoryMove move, Work work, Desk desk) {
        this.names = names;
        this.move = move;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CategoryTree() {
        this(null, null, null, null);
    }

    /** What stands above the first categories. */
    public TreeNode<CategoryView> getRoot() {
        if (root == null) {
            root = grown();
        }
        return root;
    }

    private TreeNode<CategoryView> grown() {
        TreeNode<CategoryView> top = new DefaultTreeNode<>();
        Map<CategoryId, TreeNode<CategoryView>> nodes = new HashMap<>();
        for (CategoryView each : names.getAll()) {
            TreeNode<CategoryView> above = each.parent() == null ? top : nodes.getOrDefault(each.parent(), top);
            TreeNode<CategoryView> node = new DefaultTreeNode<>(each, above);
            node.setExpanded(names.getAll().size() <= OPEN);
            nodes.put(each.id(), node);
        }
        return top;
    }

    /** The tree that was shown, in short, so that a branch dragged in an older one moves nothing. */
    public String getSeen() {
        return Integer.toHexString(names.getAll().stream()
                .map(each -> each.path().toString())
                .collect(Collectors.joining())
                .hashCode());
    }

    /** A branch was dropped onto another or between two; PrimeFaces has moved its node already. */
    @SuppressWarnings("unchecked")
    public void dropped(TreeDragDropEvent event) {
        TreeNode<CategoryView> dragged = event.getDragNode();
        TreeNode<CategoryView> above = event.getDropNode();
        try {
            desk.show(() -> desk.act(() -> work.text("seen").equals(getSeen())
                    ? "/categories"
                            + move.to(
                                    dragged.getData().id(),
                                    id(above),
                                    above.getChildren().indexOf(dragged))
                    : "/categories?did=category-others"));
        } finally {
            // whatever came of it, the tree is shown as it is kept
            root = null;
        }
    }

    private static @Nullable CategoryId id(TreeNode<CategoryView> node) {
        CategoryView category = node.getData();
        return category == null ? null : category.id();
    }
}
