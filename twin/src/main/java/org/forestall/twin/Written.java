package org.forestall.twin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The page that {@code --write} names, where there is one: each table goes into its region, with its conditions. */
final class Written {

    private static final String LOADS = "loads";
    private static final String ROBUSTNESS = "robustness";
    private static final String STAFF = "staff";

    private final @Nullable MarkedPage page;
    private final Conditions conditions;

    Written(TwinOptions options, Conditions conditions) throws IOException {
        String file = options.write();
        this.page = file == null ? null : new MarkedPage(Path.of(file));
        this.conditions = conditions;
        if (page != null) {
            need(page, options);
        }
    }

    private static void need(MarkedPage page, TwinOptions options) throws IOException {
        if (options.staff()) {
            page.need(STAFF);
            return;
        }
        if (!options.loads().isEmpty()) {
            page.need(LOADS);
        }
        if (options.robustness() != null) {
            page.need(ROBUSTNESS);
        }
    }

    void loads(List<LoadResult> loads) throws IOException {
        if (!loads.isEmpty()) {
            write(LOADS, out -> {
                new Aims(out).ofLoads(loads);
                loads.forEach(new TableReport(out, "###")::print);
            });
        }
    }

    void robustness(List<LoadResult> rows) throws IOException {
        if (!rows.isEmpty()) {
            write(ROBUSTNESS, out -> {
                new Aims(out).ofRobustness(rows);
                new TableReport(out, "###").printRobustness(rows);
            });
        }
    }

    void staff(StaffQuestion question, List<StaffQuestion.Step> steps) throws IOException {
        write(STAFF, out -> question.print(steps, out));
    }

    private void write(String region, Consumer<PrintStream> text) throws IOException {
        if (page == null) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        conditions.print(out);
        text.accept(out);
        page.write(region, bytes.toString(StandardCharsets.UTF_8));
    }
}
