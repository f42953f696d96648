package org.sandaga.portal;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who operates the marketplace, as its legal pages and documents say. */
@Named("house")
@ApplicationScoped
public class HouseSettings {
    private final String name;
    private final String email;
    private final String address;
    private final String number;

    @Inject
    HouseSettings(
            @ConfigProperty(name = "sandaga.storefront.operator.name", defaultValue = "Sandaga") String name,
            @ConfigProperty(name = "sandaga.storefront.operator.email", defaultValue = "help@sandaga.example")
                    String email,
            @ConfigProperty(name = "sandaga.storefront.operator.address") Optional<String> address,
            @ConfigProperty(name = "sandaga.storefront.operator.number") Optional<String> number) {
        this.name = name;
        this.email = email;
        this.address = address.orElse("");
        this.number = number.orElse("");
    }

    /** For the container's proxy. */
    protected HouseSettings() {
        this("", "", Optional.empty(), Optional.empty());
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    /** Where it is; empty when the operator has not said. */
    public String getAddress() {
        return address;
    }

    /** Under which number it is registered; empty when the operator has not said. */
    public String getNumber() {
        return number;
    }
}
