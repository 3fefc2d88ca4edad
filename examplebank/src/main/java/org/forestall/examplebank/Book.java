package org.forestall.examplebank;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forestall.bankkit.Journal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that the bank knows: who banks here, what is on the accounts, what is held, what was paid, what the police were told. A
 * change is a line on the disk before it counts, so a kill loses nothing and leaves nothing half done. Used under its own
 * lock.
 */
final class Book implements Closeable {

    private final Journal journal;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Customer> customers;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<UUID, Hold> holds = new LinkedHashMap<>();
    private final Map<String, Entry.Acted> acted = new LinkedHashMap<>();
    private final Map<UUID, Reply> untold = new LinkedHashMap<>();
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Map<UUID, Found> untoldFound = new LinkedHashMap<>();
    private final Set<UUID> open = new HashSet<>();
    private final Map<UUID, String> refused = new LinkedHashMap<>();
    private final Map<UUID, Visit> visits = new LinkedHashMap<>();
    private final List<Payment> payments = new ArrayList<>();

    private Book(Journal journal, Customers first) {
        this.journal = journal;
        this.customers = first.byNumber();
        first.accounts().forEach(account -> accounts.put(account.number(), account));
    }

    /** Begins with the first customers, and goes on from the lines that are there. */
    static Book open(Path file, Customers first) throws IOException {
        Book book = new Book(Journal.open(file), first);
        for (String line : book.journal.lines()) {
            book.apply(book.json.readValue(line, Entry.class));
        }
        return book;
    }

    /**
     * Writes a line and applies it.
     *
     * @throws UncheckedIOException if it cannot be written; it then never was
     */
    synchronized void write(Entry entry) {
        try {
            journal.append(json.writerFor(Entry.class).writeValueAsString(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        apply(entry);
    }

    private void apply(Entry entry) {
        switch (entry) {
            case Entry.Tried tried -> pay(tried.payment());
            case Entry.Acted did -> act(did);
            case Entry.Ends ends -> holds.computeIfPresent(ends.order(), (order, hold) -> hold.until(ends.until()));
            case Entry.Told told -> {
                untold.remove(told.reply());
                untoldFound.remove(told.reply());
                if (told.refused() != null) {
                    refused.put(told.reply(), told.refused());
                }
            }
            case Entry.Asked asked -> {
                found.put(asked.message(), asked.found());
                untoldFound.put(asked.found().id(), asked.found());
            }
            case Entry.MayTell may -> open.add(may.enquiry());
            case Entry.Came came -> visits.put(came.visit().id(), came.visit());
        }
    }

    private void pay(Payment payment) {
        payments.add(payment);
        if (payment.outcome() == Payment.Outcome.PAID) {
            accounts.computeIfPresent(payment.account(), (number, account) -> account.less(payment.amount()));
            if (payment.payee() != null) {
                accounts.computeIfPresent(payment.payee(), (number, account) -> account.more(payment.amount()));
            }
        }
    }

    private void act(Entry.Acted did) {
        acted.put(did.message(), did);
        if (did.hold() == null) {
            holds.remove(did.order());
        } else {
            holds.put(did.order(), did.hold());
        }
        if (did.replaces() != null) {
            holds.remove(did.replaces());
        }
        if (did.reply() != null) {
            untold.put(did.reply().id(), did.reply());
        }
    }

    synchronized Optional<Account> account(String number) {
        return Optional.ofNullable(accounts.get(number));
    }

    Customer customer(String number) {
        Customer customer = customers.get(number);
        if (customer == null) {
            throw new IllegalArgumentException("no customer has this number");
        }
        return customer;
    }

    Collection<Customer> customers() {
        return customers.values();
    }

    synchronized List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    synchronized List<Hold> holds() {
        return List.copyOf(holds.values());
    }

    synchronized @Nullable Hold hold(UUID order) {
        return holds.get(order);
    }

    /** What was done about a message before; empty for a new one. */
    synchronized Optional<Entry.Acted> acted(String message) {
        return Optional.ofNullable(acted.get(message));
    }

    /** Every message about an order that was carried out, the oldest first. */
    synchronized List<Entry.Acted> acted() {
        return List.copyOf(acted.values());
    }

    /** What the police have not heard yet, the oldest first. */
    synchronized List<Reply> untold() {
        return List.copyOf(untold.values());
    }

    /** What was found for a message before; empty for a new one. */
    synchronized Optional<Found> found(String message) {
        return Optional.ofNullable(found.get(message));
    }

    /** All that the police asked and what was found, the oldest first. */
    synchronized List<Found> found() {
        return List.copyOf(found.values());
    }

    /** What was found and the police have not heard yet, the oldest first. */
    synchronized List<Found> untoldFound() {
        return List.copyOf(untoldFound.values());
    }

    /** Whether the customer may be told of an enquiry. */
    synchronized boolean mayTell(UUID enquiry) {
        return open.contains(enquiry);
    }

    /** Why the police would not take an answer; null where they did, or have not heard it. */
    synchronized @Nullable String refused(UUID reply) {
        return refused.get(reply);
    }

    synchronized List<Payment> payments() {
        return List.copyOf(payments);
    }

    synchronized Optional<Visit> visit(UUID id) {
        return Optional.ofNullable(visits.get(id));
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }
}
