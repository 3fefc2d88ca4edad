package org.forestall.server.persons.web;

import java.time.Instant;
import java.util.List;
import org.forestall.server.persons.HouseholdMember;
import org.forestall.server.persons.Likeness;
import org.forestall.server.persons.PersonFile;
import org.forestall.server.persons.PersonHistory;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.PersonLabel;
import org.forestall.server.persons.PersonLine;
import org.jspecify.annotations.Nullable;

/** What this interface answers and is asked. */
final class PersonAnswers {

    private PersonAnswers() {}

    record Line(
            PersonLabel person,
            UnitRefs.UnitRef unit,
            int cases,
            int leads,
            @Nullable Long openCase,
            @Nullable String lastOutcome) {

        static Line of(PersonLine line, UnitRefs units) {
            PersonHistory.History history = line.history();
            return new Line(
                    line.person(),
                    units.of(line.unitId()),
                    history.cases().size(),
                    history.leads(),
                    history.openCase(),
                    history.lastOutcome());
        }
    }

    record CaseLine(long id, String stage, String grade, Instant openedAt, @Nullable String outcome) {

        static CaseLine of(PersonHistory.CaseLine line) {
            return new CaseLine(line.id(), line.stage(), line.grade(), line.openedAt(), line.outcome());
        }
    }

    record File(
            PersonLabel person,
            UnitRefs.UnitRef unit,
            @Nullable PersonId mergedInto,
            List<PersonFile.MaskedIdentifier> identifiers,
            List<HouseholdMember> household,
            List<CaseLine> cases,
            List<PersonFile.MergeLine> merges,
            List<Likeness> likeness) {

        static File of(PersonFile file, UnitRefs units) {
            return new File(
                    file.person(),
                    units.of(file.unitId()),
                    file.mergedInto(),
                    file.identifiers(),
                    file.household(),
                    file.history().cases().stream().map(CaseLine::of).toList(),
                    file.merges(),
                    file.likeness());
        }
    }

    record MergeRequest(@Nullable Long other, @Nullable String reason) {}

    record UndoRequest(@Nullable String reason) {}

    record RelationRequest(@Nullable Long other, @Nullable String relation) {}

    record RevealRequest(@Nullable String purpose) {}
}
