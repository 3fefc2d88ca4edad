package org.forestall.server.persons.web;

import java.util.List;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
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
            UnitRef unit,
            int cases,
            int leads,
            @Nullable Long openCase,
            @Nullable String lastOutcome) {

        static Line of(PersonLine line, Units units) {
            PersonHistory.History history = line.history();
            return new Line(
                    line.person(),
                    units.get(line.unitId()).ref(),
                    history.cases().size(),
                    history.leads(),
                    history.openCase(),
                    history.lastOutcome());
        }
    }

    record File(
            PersonLabel person,
            UnitRef unit,
            @Nullable PersonId mergedInto,
            List<PersonFile.MaskedIdentifier> identifiers,
            List<PersonFile.Kin> household,
            List<PersonHistory.CaseLine> cases,
            List<PersonFile.MergeLine> merges,
            List<PersonFile.Like> likeness) {

        static File of(PersonFile file, Units units) {
            return new File(
                    file.person(),
                    units.get(file.unitId()).ref(),
                    file.mergedInto(),
                    file.identifiers(),
                    file.household(),
                    file.history().cases(),
                    file.merges(),
                    file.likeness());
        }
    }

    record MergeRequest(@Nullable Long other, @Nullable String reason) {}

    record UndoRequest(@Nullable String reason) {}

    record RelationRequest(@Nullable Long other, @Nullable String relation) {}

    record RevealRequest(@Nullable String purpose) {}
}
