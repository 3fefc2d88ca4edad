package org.forestall.server.cases;

/** A case's number, as people say it on the telephone. */
public record CaseId(long value) {

    public CaseId {
        if (value < 1) {
            throw new IllegalArgumentException("a case number is positive");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
