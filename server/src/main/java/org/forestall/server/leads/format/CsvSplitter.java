package org.forestall.server.leads.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits one record into cells by RFC 4180, fed line by line. It is our own because a library's parser runs an unclosed
 * quotation mark on to the end of the file, and with it every row after it; here the caller may stop after each line and
 * go back.
 */
final class CsvSplitter {

    private static final int MOST_CELLS = RowLimits.MOST_COLUMNS + 1;

    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private State state = State.START;

    CsvSplitter(char separator) {
        this.separator = separator;
    }

    enum Outcome {
        /** The record is complete. */
        DONE,
        /** A quoted cell goes on in the next line. */
        OPEN,
        /** Something other than a separator follows a closing quotation mark. */
        BROKEN
    }

    private enum State {
        START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    void restart() {
        cells.clear();
        cell.setLength(0);
        state = State.START;
    }

    List<String> cells() {
        return List.copyOf(cells);
    }

    Outcome feed(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (state) {
                case START, PLAIN -> outside(c);
                case QUOTED -> inside(c);
                case AFTER_QUOTE -> {
                    if (!afterQuote(c)) {
                        return Outcome.BROKEN;
                    }
                }
            }
        }
        if (state == State.QUOTED) {
            cell.append('\n');
            return Outcome.OPEN;
        }
        endCell();
        return Outcome.DONE;
    }

    private void outside(char c) {
        if (c == separator) {
            endCell();
        } else if (c == '"' && state == State.START) {
            cell.setLength(0);
            state = State.QUOTED;
        } else {
            cell.append(c);
            state = c == ' ' && state == State.START ? State.START : State.PLAIN;
        }
    }

    private void inside(char c) {
        if (c == '"') {
            state = State.AFTER_QUOTE;
        } else {
            cell.append(c);
        }
    }

    private boolean afterQuote(char c) {
        if (c == '"') {
            cell.append('"');
            state = State.QUOTED;
        } else if (c == separator) {
            endCell();
        } else {
            return c == ' ';
        }
        return true;
    }

    private void endCell() {
        if (cells.size() < MOST_CELLS) {
            cells.add(cell.toString());
        }
        cell.setLength(0);
        state = State.START;
    }
}
