package org.sandaga.inside;

import java.nio.file.Path;

import org.jboss.arquillian.config.descriptor.api.ContainerDef;
import org.jboss.arquillian.container.spi.event.SetupContainer;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

import org.sandaga.launcher.LaidOutServer;

/** Gives Arquillian the server that lies amid its {@link Surroundings}, which are started before it. */
public final class InsideExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Setup.class);
    }

    /** Hears that the server is about to be set up. */
    public static final class Setup {
        private static final int BEFORE_ARQUILLIAN = 100;

        /** Says where the server is; the application is dropped in, and its loading takes its time. */
        public void where(@Observes(precedence = BEFORE_ARQUILLIAN) SetupContainer event) {
            LaidOutServer server = Surroundings.get().server();
            Path servers = server.configuration().getParent();
            ContainerDef container = event.getContainer().getContainerConfiguration();
            container.overrideProperty("wlpHome", server.runtime().toString());
            container.overrideProperty("usrDir", servers.getParent().toString());
            container.overrideProperty("serverName", Surroundings.SERVER);
            container.overrideProperty("addLocalConnector", "true");
            container.overrideProperty("outputToConsole", "false");
            container.overrideProperty("serverStartTimeout", "300");
            container.overrideProperty("serverStopTimeout", "120");
            container.overrideProperty("appDeployTimeout", "300");
            container.overrideProperty("appUndeployTimeout", "120");
        }
    }
}
