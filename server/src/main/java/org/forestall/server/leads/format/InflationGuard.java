package org.forestall.server.leads.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a part of a workbook that inflates beyond what a table of leads can be, while it is read. */
final class InflationGuard extends FilterInputStream {

    /** A million rows of all fields take about 2 GB of sheet. */
    static final long MOST_INFLATED = 8L << 30;

    /** Real sheets inflate 10 to 60 times; only parts beyond this size are judged by their ratio. */
    static final int HIGHEST_RATIO = 200;

    static final long FREE_OF_RATIO = 32L << 20;

    private final long compressed;
    private long inflated;

    InflationGuard(InputStream in, long compressed) {
        super(in);
        this.compressed = Math.max(1, compressed);
    }

    long inflated() {
        return inflated;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) {
        inflated += more;
        boolean steep = inflated > FREE_OF_RATIO && inflated / HIGHEST_RATIO > compressed;
        if (steep || inflated > MOST_INFLATED) {
            throw new LeadFileProblem(LeadFileProblem.Kind.BOMB);
        }
    }
}
