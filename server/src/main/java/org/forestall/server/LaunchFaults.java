package org.forestall.server;

import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import org.springframework.boot.web.server.PortInUseException;

/** Turns what stopped a start into one sentence that says what to do. */
final class LaunchFaults {

    private static final String CONNECTION_REFUSED = "08001";

    private LaunchFaults() {}

    static String sentenceOf(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String sentence = known(cause);
            if (sentence != null) {
                return sentence;
            }
        }
        Throwable root = rootOf(fault);
        String message = root.getMessage();
        return "The server could not start: "
                + (message == null ? root.getClass().getSimpleName() : message);
    }

    private static @org.jspecify.annotations.Nullable String known(Throwable cause) {
        return switch (cause) {
            case PortInUseException port ->
                "Port " + port.getPort() + " is taken by another program. Choose another with --port, or 0 for any.";
            case BindException ignored -> "The port is taken by another program. Choose another with --port.";
            case AccessDeniedException denied ->
                "The folder or file " + denied.getFile() + " may not be written. Choose another with --data.";
            case SQLException sql
            when CONNECTION_REFUSED.equals(sql.getSQLState()) ->
                "The database does not answer. Check the address after --database and that the server runs.";
            default -> null;
        };
    }

    private static Throwable rootOf(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
