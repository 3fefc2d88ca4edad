package org.forestall.server.leads.format;

import java.util.List;

/** One record of a text file. */
sealed interface CsvRecord {

    List<FieldProblem> problems();

    long bytesRead();

    record Split(List<String> cells, List<FieldProblem> problems, long bytesRead) implements CsvRecord {}

    /** A line whose cells cannot be told apart. */
    record Unsplit(String line, List<FieldProblem> problems, long bytesRead) implements CsvRecord {}
}
