package org.forestall.server.contacts;

import java.util.List;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.CloseOutcome;
import org.forestall.server.cases.ClosingDemand;
import org.springframework.stereotype.Component;

/** 确实找不到: nobody is given up before every place was looked through and the carrier was asked. */
@Component
class SearchDemand implements ClosingDemand {

    private final SearchPerson search;
    private final CaseWork cases;

    SearchDemand(SearchPerson search, CaseWork cases) {
        this.search = search;
        this.cases = cases;
    }

    @Override
    public List<String> missing(CaseFile file, CloseOutcome outcome) {
        return outcome == CloseOutcome.NOT_FOUND
                ? search.missingFor(
                        file.id(), CaseStory.of(cases.history(file.id())).reopenedAt())
                : List.of();
    }
}
