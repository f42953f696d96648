package org.sandaga.backoffice.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.TreeNode;

import org.sandaga.portal.Chart;
import org.sandaga.portal.Desk;
import org.sandaga.portal.LazyTable;
import org.sandaga.portal.Step;
import org.sandaga.portal.Tables;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Written;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.ListTooDeep;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Money;

/** Shows every part of the portals of work in use; what docs/handbook/theme.md describes. */
@Named
@RequestScoped
public class PartsPage {
    private static final String LIST = "admin.parts";

    /** More than a page holds, so that there are others to turn to. */
    private static final int FOUND = 60;

    private final Written written;
    private final BusinessTime time;
    private final Desk desk;
    private final Typed typed;
    private final Tables tables;
    private final Sheets sheets;
    private final Cells cells;
    private @Nullable Sheet<Integer> sheet;
    private @Nullable LazyTable<Integer> endless;
    private @Nullable TreeNode<String> branches;
    private String text = "";
    private @Nullable LocalDate day;
    private boolean ticked = true;

    @Inject
    PartsPage(Written written, BusinessTime time, Desk desk, Typed typed, Tables tables, Sheets sheets, Cells cells) {
        this.written = written;
        this.time = time;
        this.desk = desk;
        this.typed = typed;
        this.tables = tables;
        this.sheets = sheets;
        this.cells = cells;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PartsPage() {
        this(null, null, null, null, null, null, null);
    }

    /** Reads a list and one that goes on too long, and finds one field wrong. */
    public void open() {
        desk.show(() -> {
            sheet = sheets.read(LIST, columns(), page -> new Listing<>(getFew(), FOUND));
            endless = tables.read(LIST, List.of(), page -> {
                throw new ListTooDeep(ListRequest.DEEPEST);
            });
            typed.refuse(new InvalidInput("sample-wrong", "1, 2, 3 …"));
        });
    }

    private List<Column<Integer>> columns() {
        return List.of(
                Column.<Integer>of("number", row -> cells.number(row)).sorting(),
                Column.of("placedAt", row -> cells.moment(getNow())),
                Column.figures("amount", row -> cells.money(getAmount())));
    }

    public @Nullable Sheet<Integer> getSheet() {
        return sheet;
    }

    public @Nullable LazyTable<Integer> getEndless() {
        return endless;
    }

    /** Rows for a table that is looked at as a whole. */
    public List<Integer> getFew() {
        return List.of(1, 2, 3);
    }

    public Money getAmount() {
        return Money.of(12_500, "XOF");
    }

    public Instant getNow() {
        return time.now();
    }

    public List<Step> getSteps() {
        return List.of(new Step("done", "1", getNow()), new Step("now", "2", null), new Step("", "3", null));
    }

    /** Columns over some days. */
    public Chart getChart() {
        return chart(true, 14);
    }

    /** Bars, one below the other. */
    public Chart getParts() {
        return chart(false, 4);
    }

    private Chart chart(boolean overTime, int steps) {
        return new Chart("k:chart", "k:chart", getAmount().currency(), overTime, steps(steps));
    }

    private List<Chart.Step> steps(int steps) {
        return IntStream.rangeClosed(1, steps)
                .mapToObj(at -> getAmount().times(1 + at * at % 11))
                .map(each -> Chart.Step.of(Long.toString(each.minor()), each, written.money(each)))
                .toList();
    }

    /** Rows for a table that is edited in place. */
    public List<Integer> getRows() {
        return IntStream.rangeClosed(1, 12).boxed().toList();
    }

    /** What stands above two branches, one of which has a branch of its own. */
    public TreeNode<String> getBranches() {
        if (branches == null) {
            TreeNode<String> first = new DefaultTreeNode<>("1");
            first.setExpanded(true);
            first.getChildren().add(new DefaultTreeNode<>("1.1"));
            branches = new DefaultTreeNode<>();
            branches.getChildren().add(first);
            branches.getChildren().add(new DefaultTreeNode<>("2"));
        }
        return branches;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public boolean isTicked() {
        return ticked;
    }

    public void setTicked(boolean ticked) {
        this.ticked = ticked;
    }
}
