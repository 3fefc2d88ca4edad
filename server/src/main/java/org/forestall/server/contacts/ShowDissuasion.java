package org.forestall.server.contacts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.forestall.engine.FraudType;
import org.forestall.engine.VictimState;
import org.forestall.engine.dissuasion.Circumstance;
import org.forestall.engine.dissuasion.NextSteps;
import org.forestall.engine.dissuasion.Resistance;
import org.forestall.engine.dissuasion.ResistanceLevel;
import org.forestall.engine.dissuasion.Situation;
import org.forestall.engine.dissuasion.Step;
import org.forestall.engine.dissuasion.VictimMoves;
import org.forestall.engine.dissuasion.VictimStates;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.guides.GuideLanguage;
import org.forestall.server.guides.GuideRef;
import org.forestall.server.guides.Guides;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows where the dissuasion stands and what to try next; reckoned anew from the case's events each time. */
@Component
class ShowDissuasion {

    /** The squad's level of command. */
    private static final int SQUAD_LEVEL = 2;

    private final ContactDesk desk;
    private final CaseWork cases;
    private final VisitStore visits;
    private final GuardStore guards;
    private final PromiseStore promises;
    private final SearchStore searches;
    private final Guides guides;
    private final InstantSource clock;

    ShowDissuasion(
            ContactDesk desk,
            CaseWork cases,
            VisitStore visits,
            GuardStore guards,
            PromiseStore promises,
            SearchStore searches,
            Guides guides,
            InstantSource clock) {
        this.desk = desk;
        this.cases = cases;
        this.visits = visits;
        this.guards = guards;
        this.promises = promises;
        this.searches = searches;
        this.guides = guides;
        this.clock = clock;
    }

    DissuasionView show(Actor reader, CaseId id, @Nullable String language) {
        return desk.show(reader, id, file -> view(file, language == null ? "zh" : language));
    }

    DissuasionView.SweepView sweep(Actor reader, CaseId id) {
        return desk.show(
                reader, id, file -> SweepPage.of(SweepDemands.typeOf(file), CaseStory.of(cases.history(file.id()))));
    }

    private DissuasionView view(CaseFile file, String language) {
        CaseStory story = CaseStory.of(cases.history(file.id()));
        Instant now = clock.instant();
        VictimStates states = story.states();
        Resistance resistance = story.resistance();
        SearchPlan search = searches.latest(file.id()).orElse(null);
        NextSteps next = nextSteps(file, story, search);
        boolean deep = resistance.level() == ResistanceLevel.DEEP;
        return new DissuasionView(
                file.id().value(),
                states.now(),
                stands(story),
                states.isSafe(),
                states.signalSince(),
                states.contacts(),
                resistance,
                story.seen().entrySet().stream()
                        .map(seen -> new DissuasionView.Sign(
                                seen.getKey(),
                                seen.getValue().at(),
                                seen.getValue().by()))
                        .toList(),
                story.taken(),
                next.proposals().stream().map(ShowDissuasion::proposed).toList(),
                next.failedBefore(),
                deep && !states.isSafe() && file.standing().level() < SQUAD_LEVEL,
                deep ? jointMoves(next) : List.of(),
                movesFrom(states.now()),
                guide(SweepDemands.typeOf(file), language),
                SweepPage.of(SweepDemands.typeOf(file), story),
                promises.of(file.id()).stream()
                        .map(promise -> DissuasionView.PromiseView.of(promise, now))
                        .toList(),
                DissuasionView.GuardsView.of(guards.of(file.id()), now),
                visits.runningOf(file.id())
                        .map(visit -> DissuasionView.VisitView.of(visit, now))
                        .orElse(null),
                search == null ? null : SearchPage.summary(search));
    }

    static NextSteps nextSteps(CaseFile file, CaseStory story, @Nullable SearchPlan search) {
        return NextSteps.of(
                situation(file, story, story.resistance(), search),
                story.states().tried());
    }

    private DissuasionView.GuideHint guide(FraudType type, String tag) {
        GuideLanguage language = "en".equals(tag) ? GuideLanguage.EN : GuideLanguage.ZH;
        GuideRef newest = guides.newest(type, language).orElse(null);
        return newest == null
                ? new DissuasionView.GuideHint(type, language.tag(), null, null)
                : new DissuasionView.GuideHint(type, language.tag(), newest.versionId(), newest.title());
    }

    private static Situation situation(
            CaseFile file, CaseStory story, Resistance resistance, @Nullable SearchPlan search) {
        Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
        if (search != null && !search.isEnded()) {
            circumstances.add(Circumstance.WHEREABOUTS_UNKNOWN);
        }
        if (story.lastCall() == TrackOutcome.BUSY) {
            circumstances.add(Circumstance.SCAMMER_ON_LINE);
        }
        return new Situation(
                story.states().now(), SweepDemands.typeOf(file), file.grade(), resistance.level(), circumstances);
    }

    /** Each stretch with whoever noted its beginning; nobody noted the first. */
    private static List<DissuasionView.Stand> stands(CaseStory story) {
        return story.states().spells().stream()
                .map(spell -> new DissuasionView.Stand(
                        spell.state(),
                        spell.since(),
                        story.notes().stream()
                                .filter(note -> note.state() == spell.state()
                                        && note.at().equals(spell.since()))
                                .map(CaseStory.StateNote::by)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static DissuasionView.Proposed proposed(NextSteps.Proposal proposal) {
        Step step = proposal.step();
        return new DissuasionView.Proposed(step, proposal.points(), proposal.reasons(), step.needs(), step.isJoint());
    }

    private static List<Step> jointMoves(NextSteps next) {
        return next.proposals().stream()
                .map(NextSteps.Proposal::step)
                .filter(Step::isJoint)
                .toList();
    }

    private static List<VictimState> movesFrom(VictimState now) {
        return Arrays.stream(VictimState.values())
                .filter(state -> state != now && VictimMoves.isLegal(now, state))
                .toList();
    }
}
