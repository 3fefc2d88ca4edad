package org.forestall.server.cli;

import java.io.Console;
import java.io.PrintStream;

/** One line that changes while the server works; nothing where nobody is looking. */
final class ImportProgress {

    private static final String ERASE_LINE = "\r\u001b[2K";

    private final PrintStream screen;
    private final boolean watched;

    ImportProgress(PrintStream screen, boolean watched) {
        this.screen = screen;
        this.watched = watched;
    }

    static ImportProgress on(PrintStream screen) {
        return new ImportProgress(screen, isTerminal());
    }

    @SuppressWarnings("SystemConsoleNull") // it is null where the JVM's own default console was chosen
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    void show(ImportState state) {
        if (watched) {
            screen.print(ERASE_LINE + percent(state) + " %, " + state.received() + " rows");
            screen.flush();
        }
    }

    void clear() {
        if (watched) {
            screen.print(ERASE_LINE);
            screen.flush();
        }
    }

    private static long percent(ImportState state) {
        return state.bytesTotal() <= 0 ? 0 : Math.min(100, 100 * state.bytesRead() / state.bytesTotal());
    }
}
