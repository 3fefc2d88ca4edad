package org.forestall.server.leads.format;

import java.io.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

public final class VerdictCsv {
    private final Writer w;
    public VerdictCsv(Writer w) throws IOException { this.w = w; w.write("row,source,source_ref,verdict,case,reasons\r\n"); }
    public void write(long row, @Nullable String s, @Nullable String r, String v, @Nullable Long c, List<FieldProblem> p) throws IOException { w.write(row + "," + s + "," + r + "," + v + "," + c + "," + p.size() + "\r\n"); }
}
