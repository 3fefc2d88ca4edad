package org.forestall.server.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./forestall import FILE}: brings a file of leads into a running server and says what became of each row.
 *
 * <p>Ends with 0 when every row has its verdict, 1 when the import was refused or broke off, 2 when the command line
 * cannot be understood.
 */
public final class ImportCommand {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private static final String NOTHING = "Nothing was brought in: ";
    private static final String BROKE_OFF = "The import broke off: ";
    private static final String AGAIN =
            " Import the file again: rows that are there already are answered as duplicates.";

    private final Map<String, String> environment;
    private final Path workingFolder;
    private final PrintStream out;
    private final PrintStream err;

    ImportCommand(Map<String, String> environment, Path workingFolder, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.workingFolder = workingFolder;
        this.out = out;
        this.err = err;
    }

    /** The program; see {@code ./forestall help}. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Path here = Path.of("").toAbsolutePath();
        System.exit(new ImportCommand(System.getenv(), here, out, err).run(args));
    }

    int run(String... args) {
        try {
            ImportOptions options = ImportOptions.parse(args);
            if (options.help()) {
                out.println(ImportOptions.USAGE);
                return DONE;
            }
            return bringIn(options);
        } catch (ImportOptions.Misuse misuse) {
            err.println(misuse.getMessage());
            return MISUSED;
        } catch (ImportFault fault) {
            err.println(fault.getMessage());
            return FAILED;
        }
    }

    private int bringIn(ImportOptions options) {
        Path file = readable(options.file());
        Path verdicts = writable(options.verdicts());
        ServerAccess access = new FindServer(environment, workingFolder).find(options);
        ImportProgress progress = ImportProgress.on(err);
        try (ImportClient client = new ImportClient(access)) {
            ImportState begun = client.send(file, options.source());
            ImportState ended = client.follow(begun, progress::show);
            progress.clear();
            if (verdicts != null) {
                client.saveVerdicts(ended, verdicts);
            }
            return conclude(ended, verdicts);
        }
    }

    private int conclude(ImportState ended, @Nullable Path verdicts) {
        if (ended.received() > 0 || ended.hasSucceeded()) {
            out.println(ended.summary());
        }
        if (!ended.hasSucceeded()) {
            err.println(ended.received() == 0 ? NOTHING + ended.sentences() : BROKE_OFF + ended.sentences() + AGAIN);
            return FAILED;
        }
        if (!ended.everyRowHasItsVerdict()) {
            err.println("Not every row has its verdict." + AGAIN);
            return FAILED;
        }
        if (ended.quarantined() > 0) {
            String why = verdicts == null ? "; --verdicts OUT.csv writes down why." : "; " + verdicts + " says why.";
            err.println(
                    "Rows that cannot be used as they stand wait in the console, under Quarantine, to be mended" + why);
        }
        return DONE;
    }

    private Path readable(String name) {
        Path file = workingFolder.resolve(name);
        try {
            if (Files.isDirectory(file)) {
                throw new ImportFault(file + " is a folder. Name a CSV or XLSX file in it.");
            }
            if (!Files.isRegularFile(file)) {
                throw new ImportFault("There is no file " + file + ". Check its name.");
            }
            if (!Files.isReadable(file)) {
                throw new ImportFault("The file " + file + " may not be read by this user. Check its rights.");
            }
            if (Files.size(file) == 0) {
                throw new ImportFault("The file " + file + " is empty. Save the leads into it, or name another.");
            }
            return file;
        } catch (IOException e) {
            throw new ImportFault("The file " + file + " cannot be read: " + e.getMessage());
        }
    }

    /** Where the verdicts go; that they can go there is seen to before anything is sent. */
    private @Nullable Path writable(@Nullable String name) {
        if (name == null) {
            return null;
        }
        Path file = workingFolder.resolve(name).toAbsolutePath();
        Path folder = file.getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new ImportFault("The verdicts cannot be written to " + file
                    + ". Name a file in a folder that is there and that you may write to.");
        }
        return file;
    }
}
