package org.forestall.examplebank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the police last said of the bank itself: its branches, with the station of each, and what a counter asks. */
final class Known {

    private static final List<String> ASKED_EVERYWHERE = List.of("PURPOSE", "PAYEE_KNOWN", "HASTE", "KEPT_SECRET");

    private final Police police;
    private volatile String code = "";
    private volatile List<Branch> branches = List.of();
    private volatile List<String> questions = ASKED_EVERYWHERE;

    Known(Police police) {
        this.police = police;
    }

    /**
     * The bank's code, as the police have it.
     *
     * @throws IOException if it is not known and cannot be asked now
     */
    String code() throws IOException {
        if (code.isEmpty()) {
            refresh();
        }
        if (code.isEmpty()) {
            throw new IOException("the police have not said how they call this bank");
        }
        return code;
    }

    /** A branch and the station that answers for it. */
    record Branch(String code, String name, String station) {}

    List<Branch> branches() {
        return branches;
    }

    List<String> questions() {
        return questions;
    }

    /** The name of the station that answers for a branch; empty where nobody knows. */
    String station(String branch) {
        return branches.stream()
                .filter(one -> one.code().equals(branch))
                .map(Branch::station)
                .findFirst()
                .orElse("");
    }

    /** Asks again; what is known stays where nobody answers. */
    void refresh() {
        try {
            Police.Answer self = police.get("/bank/self");
            Police.Answer asked = police.get("/bank/questions");
            if (self.done() && asked.done()) {
                List<Branch> found = new ArrayList<>();
                self.body()
                        .path("branches")
                        .forEach(branch -> found.add(new Branch(
                                branch.path("code").asString(""),
                                branch.path("name").asString(""),
                                branch.path("station").path("name").asString(""))));
                List<String> codes = new ArrayList<>();
                asked.body().path("items").forEach(code -> codes.add(code.asString("")));
                code = self.body().path("code").asString("");
                branches = List.copyOf(found);
                questions = codes.isEmpty() ? ASKED_EVERYWHERE : List.copyOf(codes);
            }
        } catch (IOException e) {
            // out of reach: the page of the book says since when
        }
    }
}
