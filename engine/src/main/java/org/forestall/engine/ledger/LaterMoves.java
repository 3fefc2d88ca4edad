package org.forestall.engine.ledger;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets what a person has saved fall by what the same person moved later, in the same currency.
 *
 * <p>Money already known to have left takes up what moved before any other: it would else be taken off twice. Of the rest
 * the first saved goes first.
 */
final class LaterMoves {

    private final Map<Purse, List<Line>> savings = new HashMap<>();
    private final Persons persons;

    private LaterMoves(Persons persons) {
        this.persons = persons;
    }

    /**
     * @param standing all lines that stand
     * @param left lines of money that left and stand no more
     * @return the standing lines, saved money less by what moved
     */
    static List<Line> applied(List<Line> standing, List<Line> left, Persons persons) {
        LaterMoves moves = new LaterMoves(persons);
        left.forEach(moves::save);
        standing.forEach(moves::save);
        standing.stream().filter(line -> line.kind() == MoneyKind.MOVED).forEach(moves::move);

        Map<String, Line> saved = new HashMap<>();
        moves.savings.values().forEach(lines -> lines.forEach(line -> saved.put(line.entry(), line)));
        List<Line> result = new ArrayList<>();
        standing.forEach(line -> result.add(saved.getOrDefault(line.entry(), line)));
        return result;
    }

    private void save(Line line) {
        if (line.kind() == MoneyKind.SAVED) {
            savings.computeIfAbsent(purse(line), purse -> new ArrayList<>()).add(line);
        }
    }

    private void move(Line moved) {
        Money rest = moved.figure().money();
        List<Line> lines = savings.getOrDefault(purse(moved), List.of());
        for (int i = 0; i < lines.size(); i++) {
            Line saved = lines.get(i);
            if (saved.asOf().isBefore(moved.at())) {
                Money taken = rest.smaller(saved.figure().money());
                lines.set(i, saved.lessBy(taken));
                rest = rest.minus(taken);
            }
        }
    }

    private Purse purse(Line line) {
        return new Purse(
                persons.same(line.place().person()), line.figure().money().currency());
    }

    private record Purse(String person, Currency currency) {}
}
