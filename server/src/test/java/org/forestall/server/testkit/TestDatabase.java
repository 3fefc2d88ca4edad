package org.forestall.server.testkit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.forestall.server.platform.BlindIndex;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.SealedFiles;
import org.forestall.server.platform.Sealer;
import org.forestall.server.platform.SealingKeys;
import org.forestall.server.platform.Transactions;
import org.forestall.server.postgres.DatabaseAddress;
import org.forestall.server.postgres.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * A database of its own for a test class, copied from a migrated template on the test JVM's one PostgreSQL. It is used as
 * its owner, who is no superuser: row-level security holds as it does in service.
 *
 * <pre>{@code
 * static final TestDatabase database = TestDatabase.fresh().withUnits(101, 102);
 * static final ApplicationContext server = database.wire(PersonsKit.class);
 * }</pre>
 */
public final class TestDatabase {

    private static final String TEMPLATE = "forestall_template";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final SealingKeys KEYS = SealingKeys.inFolder(temporaryFolder());

    private final String name;
    private final HikariDataSource dataSource;
    private final PlatformTransactionManager manager;
    private final TestClock clock = new TestClock();
    private final Transactions transactions;

    private TestDatabase(String name, HikariDataSource dataSource) {
        this.name = name;
        this.dataSource = dataSource;
        this.manager = new JdbcTransactionManager(dataSource);
        this.transactions = new Transactions(manager, JdbcClient.create(dataSource));
    }

    /** A new database with the schema and nothing in it. */
    public static TestDatabase fresh() {
        DatabaseAddress owner = Shared.POSTGRES.address();
        String name = "test_" + COUNT.incrementAndGet();
        Shared.administer("create database " + name + " template " + TEMPLATE + " owner " + owner.user());
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(Shared.url(name));
        config.setUsername(owner.user());
        config.setPassword(owner.password());
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        return new TestDatabase(name, new HikariDataSource(config));
    }

    /** With a station for each number, under one sub-bureau. */
    public TestDatabase withUnits(int... ids) {
        jdbc().sql("""
                        insert into unit (id, code, kind, name, name_en) values (1, 'B1', 'SUB_BUREAU', '分局', 'Sub-bureau')
                        on conflict do nothing""").update();
        for (int id : ids) {
            jdbc().sql("""
                            insert into unit (id, code, kind, name, name_en, parent_id)
                            values (?, ?, 'STATION', ?, ?, 1) on conflict do nothing""").params(id, "S" + id, "派出所" + id, "Station " + id).update();
        }
        return this;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public Transactions transactions() {
        return transactions;
    }

    /** This database as the superuser, whom no row-level security holds: for looking behind it, never for a server. */
    public DataSource asSuperuser() {
        DatabaseAddress superuser = Shared.POSTGRES.superuser(name);
        SingleConnectionDataSource source =
                new SingleConnectionDataSource(superuser.jdbcUrl(), superuser.user(), superuser.password(), true);
        source.setAutoCommit(true);
        return source;
    }

    /** How a server started on it reaches it: as the owner, who is no superuser. */
    public DatabaseAddress address() {
        return new DatabaseAddress(dataSource.getJdbcUrl(), dataSource.getUsername(), dataSource.getPassword());
    }

    /** The clock of everything that {@link #wire} makes. */
    public TestClock clock() {
        return clock;
    }

    public Sealer sealer() {
        return KEYS.sealer();
    }

    public SealedFiles sealedFiles() {
        return KEYS.sealedFiles();
    }

    public BlindIndex blindIndex() {
        return KEYS.blindIndex();
    }

    /** Does the work in a transaction that sees every unit. */
    public <T extends @Nullable Object> T inAll(Supplier<T> work) {
        return transactions.in(RowScope.all(), work);
    }

    /** Spring's wiring of these components or configurations over this database. */
    public AnnotationConfigApplicationContext wire(Class<?>... components) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> dataSource, bean -> bean.setDestroyMethodName(""));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(dataSource));
        context.registerBean(JdbcClient.class, this::jdbc);
        context.registerBean(PlatformTransactionManager.class, () -> manager);
        context.registerBean(Transactions.class, () -> transactions);
        context.registerBean(Sealer.class, this::sealer);
        context.registerBean(SealedFiles.class, this::sealedFiles);
        context.registerBean(BlindIndex.class, this::blindIndex);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(InstantSource.class, () -> clock);
        // who wants a clock to fire moves the time and says so
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("tests", Map.of("forestall.clocks.running", "false")));
        context.register(components);
        context.refresh();
        return context;
    }

    /** A folder that goes when the tests have run. */
    public static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("forestall-test-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one PostgreSQL, started by the first test that needs it; it goes down with the JVM. */
    private static final class Shared {

        static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.start(
                temporaryFolder(),
                List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"));

        static {
            DatabaseAddress owner = POSTGRES.address();
            administer("create database " + TEMPLATE + " owner " + owner.user());
            Flyway.configure()
                    .dataSource(url(TEMPLATE), owner.user(), owner.password())
                    .load()
                    .migrate();
        }

        static String url(String database) {
            return POSTGRES.superuser(database).jdbcUrl();
        }

        static void administer(String statement) {
            DatabaseAddress superuser = POSTGRES.superuser("postgres");
            try (Connection connection =
                            DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                    Statement sql = connection.createStatement()) {
                sql.execute(statement);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
