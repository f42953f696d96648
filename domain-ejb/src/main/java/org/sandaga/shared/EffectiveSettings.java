package org.sandaga.shared;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import jakarta.ejb.Stateless;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/** Shows administrators which settings this node was started with; secrets stay secret. */
@Stateless
public class EffectiveSettings {
    private static final Pattern OURS = Pattern.compile("sandaga\\..+");
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|keys?|credential).*");
    private static final String HIDDEN = "••••••";

    /** All settings that were given; the others have the defaults that the handbook names. */
    public List<EffectiveSetting> list(Actor actor) {
        actor.require(Permission.ACCOUNTS_MANAGE);
        Config config = ConfigProvider.getConfig();
        // asked of the sources, for the configuration itself may keep the names that it found first
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .flatMap(source -> source.getPropertyNames().stream())
                .filter(name -> OURS.matcher(name).matches())
                .distinct()
                .map(name -> shown(name, config.getConfigValue(name)))
                .sorted(Comparator.comparing(EffectiveSetting::name))
                .toList();
    }

    private static EffectiveSetting shown(String name, ConfigValue given) {
        String value = given.getValue() == null ? "" : given.getValue();
        boolean secret = SECRET.matcher(name).matches() && !value.isEmpty();
        return new EffectiveSetting(
                name, secret ? HIDDEN : value, given.getSourceName() == null ? "" : given.getSourceName());
    }
}
