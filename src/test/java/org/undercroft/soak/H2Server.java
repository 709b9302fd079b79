package org.undercroft.soak;

import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.tools.Server;

/// An H2 server of our own, for several seats.
public final class H2Server implements AutoCloseable {
    private final Server server;

    private H2Server(Server server) {
        this.server = server;
    }

    /// @param folder where its databases lie
    public static H2Server in(Path folder) throws SQLException {
        return new H2Server(Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toAbsolutePath().toString()).start());
    }

    public String url(String name) {
        return "jdbc:h2:tcp://localhost:%d/./%s;USER=undercroft;PASSWORD=secret".formatted(server.getPort(), name);
    }

    @Override
    public void close() {
        server.stop();
    }
}
