package org.sandaga.portal;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The menu of a portal of work, as far as the one who asks may go, and where they are in it. */
@Named
@RequestScoped
public class WorkMenu {
    private static final int AT_THE_FOOT = 4;

    private final Instance<MenuSource> source;
    private final Work work;
    private final Visitor visitor;
    private final Address address;

    @Inject
    WorkMenu(Instance<MenuSource> source, Work work, Visitor visitor, Address address) {
        this.source = source;
        this.work = work;
        this.visitor = visitor;
        this.address = address;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected WorkMenu() {
        this(null, null, null, null);
    }

    /** Whether the one who asks may come into this portal at all. */
    public boolean isOpen() {
        return !source.isUnsatisfied() && (work.isBackOffice() ? visitor.isStaff() : visitor.isVendor());
    }

    /** The groups that hold something for the one who asks. */
    public List<MenuGroup> getGroups() {
        return source.stream()
                .flatMap(each -> each.groups().stream())
                .map(this::allowed)
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    private MenuGroup allowed(MenuGroup group) {
        return new MenuGroup(
                group.word(),
                group.entries().stream()
                        .filter(each -> each.needs() == null || work.actor().may(each.needs()))
                        .toList());
    }

    /** What the one who asks may have done from the palette. */
    public List<MenuCommand> getCommands() {
        return source.stream()
                .flatMap(each -> each.commands().stream())
                .filter(each -> work.actor().may(each.needs()))
                .toList();
    }

    /** What stands at the foot of a telephone's screen. */
    public List<MenuEntry> getDaily() {
        return getGroups().stream()
                .flatMap(group -> group.entries().stream())
                .filter(MenuEntry::daily)
                .limit(AT_THE_FOOT)
                .toList();
    }

    /** {@code page} where the visitor is at this place or below it, for {@code aria-current}; else {@code false}. */
    public String current(MenuEntry entry) {
        return entry.holds(path()) && !isInside(entry) ? "page" : "false";
    }

    private String path() {
        String path = address.getPath().substring(work.getBase().length());
        return path.isEmpty() ? "/" : path;
    }

    /** Whether another entry, deeper than this one, holds where the visitor is. */
    private boolean isInside(MenuEntry entry) {
        return source.stream()
                .flatMap(each -> each.groups().stream())
                .flatMap(group -> group.entries().stream())
                .anyMatch(each -> each.holds(path())
                        && each.path().length() > entry.path().length());
    }
}
