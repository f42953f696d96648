package org.sandaga.testing;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A small pool of connections that writes down every statement it runs, for budgets that are counted.
 *
 * <p>The driver makes one statement of a batch of inserts; of any other batch each part counts.
 */
final class CountingPool implements DataSource, AutoCloseable {
    private static final int SIZE = 40;

    private final DataSource source;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore places = new Semaphore(SIZE, true);
    private final ThreadLocal<List<String>> statements = ThreadLocal.withInitial(ArrayList::new);

    CountingPool(DataSource source) {
        this.source = source;
    }

    /** What this thread has run, oldest first; context settings are left out. */
    List<String> statements() {
        return statements.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        places.acquireUninterruptibly();
        Connection pooled = idle.pollFirst();
        Connection real = pooled == null ? source.getConnection() : pooled;
        return proxy(Connection.class, real, (method, arguments) -> switch (method.getName()) {
            case "close" -> giveBack(real);
            case "prepareStatement" ->
                counted((PreparedStatement) call(real, method, arguments), (String) arguments[0]);
            default -> call(real, method, arguments);
        });
    }

    private Object giveBack(Connection real) throws SQLException {
        if (!real.getAutoCommit()) {
            real.rollback();
            real.setAutoCommit(true);
        }
        idle.addFirst(real);
        places.release();
        return null;
    }

    private PreparedStatement counted(PreparedStatement real, String sql) {
        boolean together = sql.stripLeading().regionMatches(true, 0, "insert", 0, "insert".length());
        return proxy(PreparedStatement.class, real, (method, arguments) -> {
            if (runs(method.getName(), together) && !sql.contains("set_config('role'")) {
                statements.get().add(sql);
            }
            return call(real, method, arguments);
        });
    }

    private static boolean runs(String method, boolean together) {
        return switch (method) {
            case "addBatch" -> !together;
            case "executeBatch" -> together;
            default -> method.startsWith("execute");
        };
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, T real, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "unwrap" -> ((Class<?>) arguments[0]).isInstance(real) ? real : call(real, method, arguments);
                    default -> behaviour.of(method, arguments);
                }));
    }

    @Override
    public void close() throws SQLException {
        for (Connection each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
            each.close();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }

    private interface Behaviour {
        Object of(Method method, Object[] arguments) throws Throwable;
    }
}
