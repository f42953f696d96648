package org.sandaga.backoffice;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.sandaga.portal.MenuEntry;
import org.sandaga.portal.MenuGroup;
import org.sandaga.portal.MenuSource;

/** The places of the back office. */
@ApplicationScoped
public class BackOfficeMenu implements MenuSource {

    @Override
    public List<MenuGroup> groups() {
        return List.of(new MenuGroup("", List.of(new MenuEntry("home", "home", "/", null, "h", true))));
    }
}
