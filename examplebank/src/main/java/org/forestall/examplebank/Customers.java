package org.forestall.examplebank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom the bank begins with: invented people, numbers that nobody has, one account each or two. */
record Customers(Map<String, Customer> byNumber, List<Account> accounts) {

    private static final String FILE = "customers.csv";

    static Customers invented() {
        Map<String, Customer> customers = new LinkedHashMap<>();
        List<Account> accounts = new ArrayList<>();
        rows().forEach(row -> {
            String[] cells = row.split(",", -1);
            customers.put(cells[0], new Customer(cells[0], cells[1], cells[2], cells[3]));
            accounts.add(new Account(cells[4], cells[0], new BigDecimal(cells[5])));
        });
        return new Customers(customers, accounts);
    }

    private static List<String> rows() {
        try (InputStream in = Customers.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the jar has no " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
