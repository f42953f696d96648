package org.sandaga.testing;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.inject.spi.configurator.AnnotatedParameterConfigurator;
import jakarta.enterprise.util.AnnotationLiteral;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets the beans of a house read settings of its own, so that houses with different ones stand side by side. */
class OwnSettings implements Extension {
    private final String house;

    OwnSettings(String house) {
        this.house = house;
    }

    /** What this house calls a setting. */
    String name(String setting) {
        return house + "." + setting;
    }

    <T> void ask(@Observes @WithAnnotations(ConfigProperty.class) ProcessAnnotatedType<T> type) {
        type.configureAnnotatedType().constructors().stream()
                .flatMap(constructor -> constructor.params().stream())
                .filter(parameter -> parameter.getAnnotated().isAnnotationPresent(ConfigProperty.class))
                .forEach(this::ask);
    }

    private void ask(AnnotatedParameterConfigurator<?> parameter) {
        ConfigProperty asked = parameter.getAnnotated().getAnnotation(ConfigProperty.class);
        parameter.remove(ConfigProperty.class::isInstance).add(new Asked(name(asked.name()), asked.defaultValue()));
    }

    private static final class Asked extends AnnotationLiteral<ConfigProperty> implements ConfigProperty {
        private static final long serialVersionUID = 1L;

        private final String name;
        private final String defaultValue;

        Asked(String name, String defaultValue) {
            this.name = name;
            this.defaultValue = defaultValue;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String defaultValue() {
            return defaultValue;
        }
    }
}
