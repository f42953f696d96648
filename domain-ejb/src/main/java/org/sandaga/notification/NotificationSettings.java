package org.sandaga.notification;

import java.net.URI;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.sandaga.shared.HasSettings;

/** How messages are set up. */
@Dependent
class NotificationSettings implements HasSettings {
    private final String site;
    private final int attempts;

    /**
     * @param site where people reach the marketplace; the links in mails begin with it
     * @param attempts how often sending one message is tried before it is given up
     */
    @Inject
    NotificationSettings(
            @ConfigProperty(name = "sandaga.notification.site", defaultValue = "http://localhost:8080") URI site,
            @ConfigProperty(name = "sandaga.notification.attempts", defaultValue = "40") int attempts) {
        boolean web = "http".equals(site.getScheme()) || "https".equals(site.getScheme());
        if (!web || site.getHost() == null || site.getRawQuery() != null) {
            throw new IllegalArgumentException("sandaga.notification.site must be a web address, not " + site);
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("sandaga.notification.attempts must be at least 1");
        }
        this.site = site.toString().replaceAll("/+$", "");
        this.attempts = attempts;
    }

    /** Where the marketplace is, without a slash at the end. */
    String site() {
        return site;
    }

    int attempts() {
        return attempts;
    }
}
