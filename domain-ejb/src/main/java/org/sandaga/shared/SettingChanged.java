package org.sandaga.shared;

/**
 * An administrator has changed a setting.
 *
 * @param setting its id
 * @param name its name
 * @param before what held
 * @param after what holds
 */
public record SettingChanged(SettingId setting, String name, String before, String after) implements DomainEvent {
    @Override
    public Id aggregate() {
        return setting;
    }
}
