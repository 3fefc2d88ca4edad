package org.forestall.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What a figure was measured on; without it no figure means anything. */
final class Conditions {

    private static final List<String> DURABILITY = List.of(
            "fsync", "synchronous_commit", "full_page_writes", "wal_sync_method", "shared_buffers", "max_wal_size");

    private Conditions() {}

    /** Date, machine and JDK. */
    static void print(PrintStream out) throws IOException {
        line(out, "date", ZonedDateTime.now().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        line(
                out,
                "cores",
                Runtime.getRuntime().availableProcessors() + " (" + processor() + "), shared by server, "
                        + "database and sender");
        line(out, "memory", megabytesOfMemory() + " MB");
        line(
                out,
                "load before",
                String.format(
                        Locale.ROOT,
                        "%.2f",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        line(out, "JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        line(
                out,
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
    }

    /** The database's version and what it does to keep what it has confirmed. */
    static void print(PrintStream out, Connection database) throws SQLException {
        StringBuilder settings = new StringBuilder();
        for (String name : DURABILITY) {
            settings.append(name).append('=').append(show(database, name)).append(' ');
        }
        line(out, "PostgreSQL", show(database, "server_version"));
        line(out, "durability", settings.toString().strip());
    }

    static void line(PrintStream out, String name, Object value) {
        out.printf(Locale.ROOT, "  %-14s %s%n", name, value);
    }

    private static String show(Connection database, String setting) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String processor() throws IOException {
        return lineOf("/proc/cpuinfo", "model name");
    }

    private static String megabytesOfMemory() throws IOException {
        String kilobytes = lineOf("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return kilobytes.isEmpty() ? "unknown" : String.valueOf(Long.parseLong(kilobytes) / 1024);
    }

    private static String lineOf(String file, String key) throws IOException {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            return "unknown";
        }
        return Files.readAllLines(path).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}
