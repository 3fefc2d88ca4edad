package org.forestall.server.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.forestall.server.access.Account;
import org.forestall.server.access.Accounts;
import org.forestall.server.access.Role;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.ForestallSettings;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * A server that nobody can sign in to gets an administrator; the password is made up and stands in the data folder's file
 * {@code first-password}, for the folder's owner alone.
 */
@Component
class FirstStart implements ApplicationRunner {

    private final Accounts accounts;
    private final StaffList staff;
    private final Units units;
    private final Transactions transactions;
    private final Path file;

    FirstStart(Accounts accounts, StaffList staff, Units units, Transactions transactions, ForestallSettings settings) {
        this.accounts = accounts;
        this.staff = staff;
        this.units = units;
        this.transactions = transactions;
        this.file = Path.of(settings.data()).resolve("first-password");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transactions.in(RowScope.all(), () -> {
            if (accounts.isEmpty()) {
                String password = newPassword();
                Account account = accounts.create(
                        "admin", password, Role.ADMINISTRATOR, units.subBureau().id(), "管理员");
                staff.add(account, false, "zh");
                write(password);
            }
            return 0;
        });
    }

    private void write(String password) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
