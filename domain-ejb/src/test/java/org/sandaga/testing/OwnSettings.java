package org.sandaga.testing;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.inject.spi.configurator.AnnotatedParameterConfigurator;
import jakarta.enterprise.util.AnnotationLiteral;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

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

    void offer(@Observes AfterBeanDiscovery beans) {
        beans.addBean()
                .types(Config.class)
                .scope(ApplicationScoped.class)
                .alternative(true)
                .priority(1)
                .produceWith(instance -> new Renamed(ConfigProvider.getConfig()));
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

    private final class Renamed implements Config {
        private final Config all;

        Renamed(Config all) {
            this.all = all;
        }

        @Override
        public <T> T getValue(String setting, Class<T> type) {
            return all.getValue(name(setting), type);
        }

        @Override
        public ConfigValue getConfigValue(String setting) {
            return all.getConfigValue(name(setting));
        }

        @Override
        public <T> Optional<T> getOptionalValue(String setting, Class<T> type) {
            return all.getOptionalValue(name(setting), type);
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return all.getPropertyNames();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            return all.getConfigSources();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return all.getConverter(type);
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return all.unwrap(type);
        }
    }
}
