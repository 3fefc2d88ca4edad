package org.forestall.server.leads;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.forestall.engine.Assessment;
import org.forestall.engine.AssessmentSettings;
import org.forestall.engine.Assessor;
import org.forestall.engine.FraudType;
import org.forestall.engine.LeadFacts;
import org.forestall.engine.PersonMemory;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.leads.format.LeadContent;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a lead and its person's memory before the engine. */
@Component
class JudgeLead {

    private static final int RESIDENT_ID_LENGTH = 18;

    private final Assessor assessor = new Assessor(AssessmentSettings.DEFAULT);
    private final ZoneId zone;

    JudgeLead(JurisdictionProfile profile) {
        this.zone = profile.zone();
    }

    CaseEvent.Judgement judge(
            PreparedLead.Usable lead, int trust, PersonMemory memory, @Nullable String idNumber, Instant now) {
        LeadContent content = lead.content();
        FraudType type = content.fraudType();
        PreparedLead.Suggestion suggestion = lead.suggestion();
        FraudType known = type != null || suggestion == null ? type : suggestion.type();
        Assessment assessment = assessor.assess(facts(lead, trust, known, ageOf(idNumber, now)), memory);
        return new CaseEvent.Judgement(
                assessment.grade(), assessment.score(), assessment.reasons(), known, type != null);
    }

    private static LeadFacts facts(
            PreparedLead.Usable lead, int trust, @Nullable FraudType type, @Nullable Integer age) {
        LeadContent content = lead.content();
        LeadContent.Signals signals = content.signals();
        int suspects =
                signals.suspectPhones().size() + signals.suspectAccounts().size();
        return LeadFacts.of(content.family())
                .with(new LeadFacts.SourceWord(content.sourceGrade(), trust))
                .with(new LeadFacts.Contact(
                        signals.callCount(),
                        signals.callSeconds(),
                        signals.overseas(),
                        suspects,
                        signals.appName() != null || signals.url() != null))
                .with(new LeadFacts.Money(
                        content.money().atRisk(),
                        content.money().moved(),
                        content.money().channel()))
                .with(new LeadFacts.Subject(type, age, lead.signs()));
    }

    /** Full years, from the birth date inside a resident identity number. */
    private @Nullable Integer ageOf(@Nullable String idNumber, Instant now) {
        if (idNumber == null || idNumber.length() != RESIDENT_ID_LENGTH) {
            return null;
        }
        try {
            LocalDate birth = LocalDate.parse(idNumber.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
            return Period.between(birth, LocalDate.ofInstant(now, zone)).getYears();
        } catch (DateTimeParseException anotherDocument) {
            return null;
        }
    }
}
