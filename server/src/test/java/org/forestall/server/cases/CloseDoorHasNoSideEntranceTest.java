package org.forestall.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The code half: each step on the way to CLOSED, and everybody who takes it. Who adds a name here says why it is no side
 * entrance. {@link HostileRequestsTest} is the half that tries.
 */
class CloseDoorHasNoSideEntranceTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.forestall");

    private final WaysToClosed house = new WaysToClosed(HOUSE);
    private final WaysToClosed broken = new WaysToClosed(new ClassFileImporter().importClasses(SideEntrance.class));

    @Test
    void only_the_closing_and_the_accepted_transfer_make_the_event_that_closes() {
        assertThat(house.makersOf(CaseEvent.Closed.class))
                .containsExactly("Closing.event", "MoveCases.closeTransferred");
        assertThat(house.usersOf(Closing.class, "event"))
                .as("only after the door's check")
                .containsExactlyElementsOf(house.usersOf(CloseDoor.class, "check"))
                .containsExactly("CloseCase.close");
    }

    @Test
    void a_case_ends_as_transferred_only_when_the_other_unit_answers() {
        assertThat(house.usersOf(MoveCases.class, "closeTransferred")).containsExactly("Cases.closeTransferred");
        assertThat(house.usersOf(Cases.class, "closeTransferred")).containsExactly("CaseRoute.goTo");
        assertThat(house.usersOf(Move.class, "CLOSE_TRANSFERRED"))
                .containsExactly(
                        "CaseTransitions.<clinit>", "Move.$values", "Move.<clinit>", "MoveCases.closeTransferred");
        assertThat(house.usersOf(Move.class, "CLOSE"))
                .as("the page only says that it may be closed")
                .containsExactly(
                        "CasePage.<clinit>",
                        "CaseTransitions.<clinit>",
                        "CloseCase.close",
                        "Move.$values",
                        "Move.<clinit>");
    }

    @Test
    void a_stage_changes_only_where_an_event_is_applied() {
        assertThat(house.usersOf(Standing.class, "withStage")).containsExactly("CaseChanges.staged");
        assertThat(house.makersOf(Standing.class))
                .containsExactly(
                        "CaseFile.opened",
                        "CaseRowMapper.standing",
                        "Standing.withGrade",
                        "Standing.withLevel",
                        "Standing.withStage",
                        "Standing.withVictimState");
        assertThat(house.usersOf(CaseChanges.class, "closed")).containsExactly("CaseChanges.apply");
        assertThat(house.usersOf(Stage.class, "CLOSED"))
                .as("one writes it, the others read it")
                .contains("CaseChanges.closed")
                .isSubsetOf(
                        "Accountability.of",
                        "AcknowledgeStandDown.acknowledge",
                        "ArmCaseClocks.ordersOf",
                        "CaseChanges.closed",
                        "CaseClocks.running",
                        "CaseLife.happened",
                        "CaseLife.isClosed",
                        "CasePage.memory",
                        "CaseTransitions.<clinit>",
                        "DutyGuard.holder",
                        "NextStep.of",
                        "NoteOnAlert.tellCase",
                        "Operations.startsNow",
                        "PlaceWatch.said",
                        "Stage.$values",
                        "Stage.<clinit>",
                        "VisitProgress.isOver");
    }

    @Test
    void only_the_store_writes_rows_of_cases_and_only_the_desk_and_the_intake_use_it() {
        assertThat(house.writersOfRows()).containsExactly("CaseStore");
        assertThat(house.usersOf(CaseStore.class, "update"))
                .containsExactly("CaseDesk.keep", "TakeLeads.keep", "TellMany.keep");
        assertThat(house.usersOf(CaseStore.class, "insert")).containsExactly("TakeLeads.keep");
        assertThat(house.namersOfTheTable())
                .as("the others read")
                .containsExactly(
                        "BoardCounts",
                        "CaseLists",
                        "CaseStore",
                        "CasesInHand",
                        "CasesOfStaff",
                        "DayFigures",
                        "FeedbackOfLeads",
                        "RememberCases");
    }

    @Test
    void the_intake_makes_no_events_but_those_of_a_lead() {
        Set<String> made = new TreeSet<>();
        for (Class<?> kind : CaseEvent.class.getPermittedSubclasses()) {
            if (house.makersOf(kind).stream()
                    .anyMatch(maker -> maker.matches("(TakeLeads|TakenCase|WakeOldFiles)\\..*"))) {
                made.add(kind.getSimpleName());
            }
        }
        assertThat(made).containsExactly("LeadJoined", "Opened", "Reopened");
    }

    /** What runs without anybody asking; a new one comes here, and into {@link HostileRequestsTest} when it may reach a case. */
    @Test
    void everything_that_runs_by_itself_is_known() {
        Set<String> found = new TreeSet<>();
        HOUSE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.isAnnotatedWith(EventListener.class) || method.isAnnotatedWith(Scheduled.class))
                .forEach(method -> found.add(method.getOwner().getSimpleName() + "." + method.getName()));
        HOUSE.stream()
                .filter(type ->
                        type.isAssignableTo(ApplicationRunner.class) || type.isAssignableTo(SmartLifecycle.class))
                .forEach(type -> found.add(type.getSimpleName()));
        assertThat(found)
                .containsExactly(
                        "AcknowledgeStandDown.noticed",
                        "ArmCaseClocks.changed",
                        "AuditChain.extend",
                        "BanksFollowCases.changed",
                        "BanksFollowCases.moved",
                        "CallReinforcement.changed",
                        "ClockEngine",
                        "ContactsOfCases.changed",
                        "ContactsOfCases.moved",
                        "DeliverEnquiries.sweep",
                        "DeliverToBanks.sweep",
                        "DutyGuard.changed",
                        "EnquiriesFollowCases.changed",
                        "EnquiriesFollowCases.moved",
                        "FeedbackOfLeads.changed",
                        "FeedbackOfLeads.moved",
                        "FeedbackTold.overdue",
                        "FirstStart",
                        "FoldCases.merged",
                        "FoldCases.unmerged",
                        "FollowUpsOfCases.changed",
                        "FollowUpsOfCases.moved",
                        "ForgetPerished.everyHour",
                        "IntakeLane",
                        "KeepMoney.changed",
                        "KeepMoney.moved",
                        "LedgerFollowsCases.changed",
                        "LedgerFollowsOrders.moved",
                        "LedgerFollowsOrders.returned",
                        "LiveController.heartbeat",
                        "LiveFeed",
                        "MessageStates.received",
                        "MoveDecidedCase.decided",
                        "NoticeClock.sweep",
                        "Operations.changed",
                        "Operations.moved",
                        "OrdersFollowCases.changed",
                        "OrdersFollowCases.moved",
                        "PlanKeeper.changed",
                        "PlanLoop",
                        "ReviewsOfCases.changed",
                        "ReviewsOfCases.moved",
                        "RunImport.sweep",
                        "RunStudies",
                        "RunStudies.sayItLives",
                        "SeedGuides",
                        "SendQueuedMessages.sweep",
                        "SettleNotices.changed",
                        "SignalsNear.accounts",
                        "SignalsNear.changed",
                        "SmppLink",
                        "TransferClock.sweep",
                        "Transfers.decided",
                        "Transfers.folding",
                        "WarnByRule.changed",
                        "WarnByRule.sweep",
                        "WithdrawOffers.changed");
    }

    @Test
    void the_demo_and_the_command_line_reach_cases_over_http_only() {
        Set<String> reaching = new TreeSet<>();
        HOUSE.stream()
                .filter(type -> type.getPackageName().matches("org\\.forestall\\.server\\.(demo|cli)(\\..*)?"))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(arrow -> arrow.getTargetClass()
                                .getPackageName()
                                .matches("org\\.forestall\\.server\\.(cases|transfers|leads)(\\..*)?")))
                .forEach(type -> reaching.add(type.getName()));
        assertThat(reaching).isEmpty();
    }

    @Test
    void a_class_that_goes_around_the_door_is_found_at_every_step() {
        assertThat(broken.makersOf(CaseEvent.Closed.class)).containsExactly("SideEntrance.around");
        assertThat(broken.usersOf(Closing.class, "event")).containsExactly("SideEntrance.unchecked");
        assertThat(broken.usersOf(Standing.class, "withStage")).containsExactly("SideEntrance.byHand");
        assertThat(broken.makersOf(Standing.class)).containsExactly("SideEntrance.anew");
        assertThat(broken.usersOf(Stage.class, "CLOSED")).containsExactly("SideEntrance.anew", "SideEntrance.byHand");
        assertThat(broken.usersOf(CaseStore.class, "update")).containsExactly("SideEntrance.intoTheRow");
        assertThat(broken.writersOfRows()).containsExactly("SideEntrance");
        assertThat(broken.usersOf(MoveCases.class, "closeTransferred")).containsExactly("SideEntrance.asTransferred");
        assertThat(broken.usersOf(Cases.class, "closeTransferred")).containsExactly("SideEntrance.asTransferred");
        assertThat(broken.usersOf(Move.class, "CLOSE_TRANSFERRED")).containsExactly("SideEntrance.asIfTransferred");
        assertThat(broken.usersOf(Move.class, "CLOSE")).containsExactly("SideEntrance.asIfClosed");
    }
}
