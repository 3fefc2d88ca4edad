package org.forestall.server.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.forestall.server.ForestallServer;
import org.forestall.server.access.Account;
import org.forestall.server.access.Accounts;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.access.Sessions;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.server.postgres.DatabaseAddress;
import org.forestall.server.staff.StaffList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The whole server as it runs in service, on a free port, over a database of its own and a clock that the test moves.
 * Sessions alone run on the machine's clock, as they do in service.
 */
public final class RunningServer implements AutoCloseable {

    private static final String PASSWORD = "correct horse";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestDatabase database = TestDatabase.fresh();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final ConfigurableApplicationContext context;
    private final String passwordHash;

    /** What came back. */
    public record Answer(int status, String body, Map<String, String> headers) {}

    private RunningServer(Path data, String profile) {
        this.data = data;
        DatabaseAddress address = database.address();
        SpringApplication application = new SpringApplicationBuilder(ForestallServer.class)
                .initializers(fresh -> prepare((GenericApplicationContext) fresh))
                .build();
        application.setDefaultProperties(Map.of(
                "server.port", 0,
                "forestall.profile", profile,
                "forestall.data", data.toString(),
                "forestall.keys", data.resolve("keys").toString(),
                "forestall.demo", false,
                "spring.main.allow-bean-definition-overriding", false,
                "spring.datasource.url", address.jdbcUrl(),
                "spring.datasource.username", address.user(),
                "spring.datasource.password", address.password()));
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        this.context = application.run();
        this.passwordHash = bean(Accounts.class).hash(PASSWORD);
    }

    private void prepare(GenericApplicationContext fresh) {
        fresh.registerBean("clock", InstantSource.class, database::clock);
        fresh.registerBean("noTests", TypeExcludeFilter.class, NoTests::new);
    }

    /** The server looks for its parts in its own classes, not in the tests' beside them. */
    private static final class NoTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NoTests;
        }

        @Override
        public int hashCode() {
            return NoTests.class.hashCode();
        }
    }

    public static RunningServer start() {
        return start("CN");
    }

    /** As it runs in another place. */
    public static RunningServer start(String profile) {
        try {
            return new RunningServer(Files.createTempDirectory("forestall-server-"), profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestDatabase database() {
        return database;
    }

    public Path data() {
        return data;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Does the work in the server's own transaction, seeing every unit. */
    public <T extends @Nullable Object> T inAll(Supplier<T> work) {
        return bean(Transactions.class).in(RowScope.all(), work);
    }

    /** Somebody new of this role and unit; the password is {@link #password}. */
    public Account hire(Role role, int unitId) {
        return inAll(() -> {
            String username = "r" + COUNT.incrementAndGet();
            Account.Opening opening =
                    new Account.Opening(username, role, unitId, role + " of " + unitId, Actor.Kind.PERSON);
            Account account = bean(Accounts.class).createWithHash(opening, passwordHash);
            bean(StaffList.class).add(account, false, "zh");
            return account;
        });
    }

    public String password() {
        return PASSWORD;
    }

    /** Signs somebody new of this role and unit in and gives the session's token. */
    public String signIn(Role role, int unitId) {
        return bean(Sessions.class).signIn(hire(role, unitId).username(), PASSWORD);
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    /** A JSON request with these headers. */
    public Answer send(String method, String path, String body, Map<String, String> headers) {
        return send(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer send(String method, String path, String type, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", type);
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> answered = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            answer.headers().map().forEach((name, values) -> answered.put(name, String.join(", ", values)));
            return new Answer(answer.statusCode(), answer.body(), answered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        http.close();
        FileSystemUtils.deleteRecursively(data.toFile());
    }
}
