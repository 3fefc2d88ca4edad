package org.forestall.twin;

import java.util.ArrayList;
import java.util.List;

/** The open cases an order of work chooses from; adding, dropping and dropping what has run out take constant time. */
final class OpenList {

    private final List<CaseState> cases = new ArrayList<>();

    void add(CaseState open) {
        if (open.slot < 0) {
            open.slot = cases.size();
            cases.add(open);
        }
    }

    void drop(CaseState open) {
        if (open.slot < 0) {
            return;
        }
        CaseState last = cases.removeLast();
        if (last != open) {
            cases.set(open.slot, last);
            last.slot = open.slot;
        }
        open.slot = -1;
    }

    int size() {
        return cases.size();
    }

    CaseState get(int index) {
        return cases.get(index);
    }

    /** Drops a case whose time has run out; says whether it did. */
    boolean dropIfOver(CaseState open, double now) {
        boolean over = open.closeIfOver(now);
        if (over) {
            drop(open);
        }
        return over;
    }
}
