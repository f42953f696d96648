package org.sandaga.launcher;

import java.util.Map;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;

/** Tries the server's login at a broker that is not ours, because the server itself would wait for it for ever. */
final class BrokerLogin {
    private static final long PATIENCE_MILLIS = 10_000;

    private BrokerLogin() {}

    /**
     * Opens a session and closes it again.
     *
     * @throws Refusal when the broker does not answer as one, or refuses the login
     */
    static void require(BrokerSettings settings) {
        Ports.requireAnswer("broker", settings.host(), settings.port());
        EmbeddedBroker.quietNetty();
        try (ServerLocator locator = ActiveMQClient.createServerLocatorWithoutHA(connector(settings))) {
            locator.setReconnectAttempts(0).setInitialConnectAttempts(1).setCallTimeout(PATIENCE_MILLIS);
            try (ClientSessionFactory factory = locator.createSessionFactory();
                    ClientSession session = open(factory, settings.login())) {
                session.start();
            }
        } catch (ActiveMQException refused) {
            throw refused.getType() == ActiveMQExceptionType.SECURITY_EXCEPTION
                    ? new Refusal(
                            "The broker at " + settings.address() + " does not accept the password of "
                                    + settings.login().user() + ".",
                            refused)
                    : silent(settings, refused);
        } catch (Exception silence) {
            throw silent(settings, silence);
        }
    }

    private static ClientSession open(ClientSessionFactory factory, Login login) throws ActiveMQException {
        return factory.createSession(login.user(), login.password(), false, true, true, false, 1);
    }

    private static TransportConfiguration connector(BrokerSettings settings) {
        return new TransportConfiguration(
                NettyConnectorFactory.class.getName(),
                Map.of(
                        "host", settings.host(),
                        "port", settings.port(),
                        "sslEnabled", settings.tls(),
                        "connect-timeout-millis", PATIENCE_MILLIS,
                        "useEpoll", false));
    }

    private static Refusal silent(BrokerSettings settings, Exception silence) {
        return new Refusal(
                "What listens at " + settings.address() + " does not answer as Artemis does; check SANDAGA_BROKER_HOST,"
                        + " SANDAGA_BROKER_PORT and SANDAGA_BROKER_TLS.",
                silence);
    }
}
