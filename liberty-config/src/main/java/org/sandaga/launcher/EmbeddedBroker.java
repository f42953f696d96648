package org.sandaga.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** A real Artemis in this process, with its journal in the data folder and the same broker.xml as a real one. */
public final class EmbeddedBroker implements AutoCloseable {
    private final DataFolder folder;
    private final BrokerSettings settings;
    private final ActiveMQServer server;

    private EmbeddedBroker(DataFolder folder, BrokerSettings settings) {
        this.folder = folder;
        this.settings = settings;
        this.server = begin();
    }

    /**
     * Starts it and returns when it answers. Of two that start at once in one process one fails, so one waits.
     *
     * @throws Refusal when it does not start
     */
    public static synchronized EmbeddedBroker start(DataFolder folder, BrokerSettings settings) {
        return new EmbeddedBroker(folder, settings);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private ActiveMQServer begin() {
        quietNetty();
        try {
            ActiveMQServer next = new ActiveMQServerImpl(configuration(), security());
            next.start();
            if (!next.waitForActivation(30, java.util.concurrent.TimeUnit.SECONDS)) {
                throw new IllegalStateException("not active after 30 seconds");
            }
            return next;
        } catch (Exception broken) {
            throw new Refusal(
                    "The embedded Artemis does not start; " + folder.logs().resolve("launcher.log") + " says why.",
                    broken);
        }
    }

    /** Netty's direct memory goes through an API that newer JDKs warn about on the terminal. */
    static void quietNetty() {
        System.setProperty("io.netty.noUnsafe", "true");
    }

    private Configuration configuration() throws Exception {
        FileConfiguration configuration = new FileConfiguration();
        new FileDeploymentManager("broker.xml").addDeployable(configuration).readConfiguration();
        configuration
                .getAddressSettings()
                .get("#")
                .setMaxDeliveryAttempts(settings.attempts())
                .setRedeliveryDelay(settings.redeliveryMillis());
        Path data = folder.broker();
        return configuration
                .setJournalDirectory(data.resolve("journal").toString())
                .setBindingsDirectory(data.resolve("bindings").toString())
                .setPagingDirectory(data.resolve("paging").toString())
                .setLargeMessagesDirectory(data.resolve("large").toString())
                .setNodeManagerLockDirectory(data.resolve("journal").toString())
                .setAcceptorConfigurations(Set.of(acceptor()))
                .setJMXManagementEnabled(false)
                .setClusterPassword(folder.secrets().get("broker.cluster"));
    }

    private TransportConfiguration acceptor() {
        return new TransportConfiguration(
                NettyAcceptorFactory.class.getName(),
                Map.of("host", "127.0.0.1", "port", settings.port(), "protocols", "CORE", "useEpoll", false),
                "server");
    }

    private ActiveMQJAASSecurityManager security() {
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(settings.login().user(), settings.login().password());
        users.addRole(settings.login().user(), "server");
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
    }
}
