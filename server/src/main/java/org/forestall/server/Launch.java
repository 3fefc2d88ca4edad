package org.forestall.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.forestall.server.postgres.DatabaseAddress;
import org.forestall.server.postgres.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Where a server's process begins: takes the options, starts the embedded PostgreSQL unless another is named, starts the
 * application, says that it is ready. Every fault ends in one sentence that says what to do.
 */
public final class Launch {

    private static final int FAILED = 1;

    private Launch() {}

    /** {@code serve} or {@code demo} with their options; see the launcher's help. */
    public static void main(String[] args) {
        long began = System.nanoTime();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            LaunchOptions options = LaunchOptions.parse(args);
            ConfigurableApplicationContext context = start(options);
            int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            String address = "http://127.0.0.1:" + port;
            Files.writeString(options.data().resolve("server-address"), address);
            out.println("ready " + address + " (" + (System.nanoTime() - began) / 1_000_000 + " ms)");
            context.getBeansOfType(Greeting.class).values().forEach(greeting -> greeting.print(out, address));
            if (options.train()) {
                SpringApplication.exit(context);
                System.exit(0);
            }
        } catch (LaunchOptions.Usage usage) {
            err.println(usage.getMessage());
            System.exit(2);
        } catch (RuntimeException | IOException fault) {
            err.println(LaunchFaults.sentenceOf(fault));
            System.exit(FAILED);
        }
    }

    private static ConfigurableApplicationContext start(LaunchOptions options) throws IOException {
        if (options.emptied()) {
            DemoFolder.empty(options.data());
        }
        create(options.data());
        SpringApplication application = new SpringApplication(ForestallServer.class);
        application.setDefaultProperties(properties(options, database(options)));
        application.setLogStartupInfo(false);
        return application.run();
    }

    /** A folder made here is its owner's alone; one that is there keeps its rights. */
    private static void create(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            Files.createDirectories(data.getParent());
            Files.createDirectory(
                    data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static @Nullable DatabaseAddress database(LaunchOptions options) {
        if (options.database() != null) {
            return null;
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(options.data().resolve("postgres"));
        SpringApplication.getShutdownHandlers().add(postgres::close);
        return postgres.address();
    }

    private static Map<String, Object> properties(LaunchOptions options, @Nullable DatabaseAddress embedded) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", options.port());
        properties.put("forestall.data", options.data().toString());
        properties.put("forestall.keys", keys(options).toString());
        properties.put("forestall.demo", options.demo());
        properties.put("forestall.demo-seed", options.seed());
        properties.put("forestall.demo-speed", options.speed());
        properties.put("forestall.demo-exercise", options.exercise());
        if (options.demo()) {
            // an invented sender; nothing leaves a demo
            properties.put("forestall.contacts.sender", "10690000");
        }
        if (embedded != null) {
            properties.put("spring.datasource.url", embedded.jdbcUrl());
            properties.put("spring.datasource.username", embedded.user());
            properties.put("spring.datasource.password", embedded.password());
        } else if (options.database() != null) {
            properties.put("spring.datasource.url", options.database());
        }
        return properties;
    }

    private static Path keys(LaunchOptions options) {
        Path given = options.keys();
        return given == null ? options.data().resolve("keys") : given;
    }
}
