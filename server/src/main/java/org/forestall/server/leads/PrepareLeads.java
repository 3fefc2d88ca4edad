package org.forestall.server.leads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.forestall.engine.FraudTypeSuggester;
import org.forestall.engine.SuggesterSettings;
import org.forestall.engine.TextSigns;
import org.forestall.engine.TypeSuggestion;
import org.forestall.fraudtype.TrainedFraudType;
import org.forestall.server.leads.format.FieldProblem;
import org.forestall.server.leads.format.LeadContent;
import org.forestall.server.leads.format.RawLead;
import org.forestall.server.leads.format.ReadContext;
import org.forestall.server.leads.format.ReadLead;
import org.forestall.server.leads.format.ReadOutcome;
import org.forestall.server.platform.BlindIndex;
import org.forestall.server.platform.Refused;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads arrivals: their fields, their content's hash, the type their text speaks of. */
@Component
class PrepareLeads {

    private final JurisdictionProfile profile;
    private final BlindIndex blind;
    private final FraudTypeSuggester suggester = TrainedFraudType.suggester(SuggesterSettings.DEFAULT);
    private final TextSigns signs = TextSigns.standard();

    PrepareLeads(JurisdictionProfile profile, BlindIndex blind) {
        this.profile = profile;
        this.blind = blind;
    }

    /**
     * @param defaultSource the source of rows that name none
     * @param onlySource the only source that may be named, when a source itself sends
     */
    List<PreparedLead> prepare(
            List<Arrival> arrivals, @Nullable String defaultSource, @Nullable String onlySource, Instant now) {
        ReadContext context = new ReadContext(profile.zone(), profile.phoneRegion(), now, defaultSource);
        return arrivals.stream()
                .map(arrival -> prepare(arrival, context, onlySource))
                .toList();
    }

    private PreparedLead prepare(Arrival arrival, ReadContext context, @Nullable String onlySource) {
        List<FieldProblem> problems = new ArrayList<>(arrival.problems());
        if (problems.isEmpty()) {
            switch (ReadLead.read(arrival.lead(), context)) {
                case ReadOutcome.Readable readable -> {
                    LeadContent content = readable.content();
                    problems.addAll(problemsOf(content, onlySource));
                    if (problems.isEmpty()) {
                        return usable(arrival, content);
                    }
                }
                case ReadOutcome.Unusable unusable -> problems.addAll(unusable.problems());
            }
        }
        return new PreparedLead.Unusable(
                arrival.row(),
                withSource(arrival.lead(), context),
                fingerprint(arrival, context),
                List.copyOf(problems));
    }

    /** A row that leaves its source out, as it may, must still have it when it is mended later. */
    private static RawLead withSource(RawLead lead, ReadContext context) {
        String given = lead.get("source");
        String known = context.defaultSource();
        return known == null || (given != null && !given.isBlank()) ? lead : lead.with("source", known);
    }

    /** What only shows beyond the single fields: another's source, a person that cannot be told from others. */
    private static List<FieldProblem> problemsOf(LeadContent content, @Nullable String onlySource) {
        if (onlySource != null && !onlySource.equals(content.source())) {
            return List.of(new FieldProblem(
                    "source", "source.other", "A source sends its own leads only; leave the field out."));
        }
        try {
            PlaceLeads.identityOf(content.person());
            return List.of();
        } catch (Refused refused) {
            String field = refused.field() == null ? "person" : refused.field();
            return List.of(new FieldProblem(
                    field, refused.refusal().code(), refused.refusal().detail()));
        }
    }

    private PreparedLead usable(Arrival arrival, LeadContent content) {
        String text = content.text();
        PreparedLead.Suggestion suggestion = content.fraudType() == null ? suggest(text) : null;
        return new PreparedLead.Usable(
                arrival.row(),
                arrival.lead(),
                content,
                arrival.lead().contentHash(),
                signs.find(text),
                suggestion,
                null);
    }

    private PreparedLead.@Nullable Suggestion suggest(@Nullable String text) {
        return suggester.suggest(text) instanceof TypeSuggestion.Suggested suggested
                ? new PreparedLead.Suggestion(suggested.type(), suggested.confidence())
                : null;
    }

    private java.util.UUID fingerprint(Arrival arrival, ReadContext context) {
        String content = HexFormat.of().formatHex(arrival.lead().contentHash());
        return blind.key("QUARANTINE", context.defaultSource() + " " + content);
    }
}
