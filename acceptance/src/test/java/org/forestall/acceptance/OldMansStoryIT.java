package org.forestall.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The old man's story, played in an exercise by four people at their own screens: a dissuader and the head of a station, an
 * officer of the squad, and a commander who lets the days pass. From the busy tone to the last follow-up; each step stands
 * on the one before it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OldMansStoryIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration DAYS_PASS = Duration.ofMinutes(3);

    private static final Path PICTURES =
            Boolean.getBoolean("forestall.tour") ? Path.of("..", "docs", "tour") : Path.of("target", "screens");

    /** As the bank knows him. */
    private static final String HE = "张守诚";

    private final Path data = DataFolders.create();
    private final ServerProcess server = ServerProcess.start(data, "demo", "--port", "0", "--exercise");
    private final Chromium chromium = new Chromium();
    private final Http watcher = Http.person(server, "commander");
    private final Page dissuader = chromium.signedIn(server, View.DESK, "dissuader");
    private final Page head = chromium.signedIn(server, View.DESK, "lead");
    private final Page squad = chromium.signedIn(server, View.DESK, "squad");
    private final Page commander = chromium.signedIn(server, View.DESK, "commander");
    private final Teller teller = new Teller(chromium.open(server, View.DESK), server.teller());
    private String number = "";

    @BeforeAll
    void theWarningComes() {
        Poll.until("the old man's warning is a case", SOON, () -> !story().isEmpty());
        number = story();
    }

    @AfterAll
    void everybodyGoesHome() {
        chromium.close();
        server.close();
        DataFolders.delete(data);
    }

    @Test
    @Order(1)
    void a_dissuader_takes_the_case_from_the_board_and_the_line_is_busy_again_and_again() {
        dissuader.navigate("/board");
        Locator row = dissuader.locator("[data-testid=board-row][data-case='" + number + "']");
        row.getByTestId("claim").click();
        assertThat(row.getByTestId("board-assignee")).isVisible();
        dissuader.navigate("/cases/" + number);
        assertThat(dissuader.getByTestId("clocks")).isVisible();
        // only whoever has the case may record a call, and only then do the keys count
        assertThat(dissuader.getByTestId("track-note")).isVisible();
        for (int calls = 1; calls <= 3; calls++) {
            dissuader.keyboard().press("3");
            assertThat(events(dissuader, "TRACK_RECORDED")).hasCount(calls);
        }
        // busy is information: somebody is talking to him now
        assertThat(dissuader.locator(".case-head")).hasClass(java.util.regex.Pattern.compile("row-URGENT"));
        assertThat(dissuader.getByTestId("operation")).isVisible();
        picture(dissuader, "busy");
    }

    @Test
    @Order(2)
    void two_of_the_station_go_there_and_he_denies_everything() {
        visit(dissuader, "lead");
        dissuader.getByTestId("visit-arrive").click();
        assertThat(dissuader.getByTestId("visit")).hasAttribute("data-arrived", "true");
        dissuader.getByTestId("visit-check-in").click();
        dissuader.getByTestId("visit-ending").click();
        dissuader.getByTestId("heard-DENIES").click();
        Stream.of(
                        "FLAT_DENIAL",
                        "EVADES_QUESTIONS",
                        "MONEY_IS_MINE",
                        "SHUT_AWAY",
                        "HIDES_FROM_US",
                        "REFUSES_FAMILY_CALL")
                .forEach(sign -> dissuader.getByTestId("sign-" + sign).click());
        dissuader.getByTestId("visit-MET").click();
        assertThat(dissuader.getByTestId("visit-open")).isVisible();
        assertThat(dissuader.getByTestId("track-VISIT")).hasAttribute("data-status", "SUCCEEDED");
        assertThat(dissuader.getByTestId("resistance")).hasAttribute("data-level", "DEEP");
    }

    @Test
    @Order(3)
    void the_first_i_understand_closes_nothing() {
        dissuader.keyboard().press("1");
        dissuader.getByTestId("heard-WAVERS").click();
        dissuader.getByTestId("heard-save").click();
        assertThat(dissuader.getByTestId("after-call")).hasCount(0);
        dissuader.getByTestId("close-open").click();
        dissuader.getByTestId("close-outcome-DISSUADED").click();
        dissuader.getByTestId("close-note").fill("老人说明白了");
        dissuader.getByTestId("close-evidence-TALKED_ON_PHONE").click();
        dissuader.getByTestId("close-basis-ESTIMATE").click();
        dissuader.getByTestId("close-at-risk").fill("3000000");
        dissuader.getByTestId("close-submit").click();
        assertThat(dissuader
                        .getByTestId("close-problem")
                        .or(dissuader.locator(".ant-form-item-explain-error"))
                        .first())
                .isVisible();
        picture(dissuader, "not-closed");
        dissuader.keyboard().press("Escape");
        dissuader.getByTestId("close-submit").waitFor(Selectors.gone());
        assertThat(events(dissuader, "CLOSED")).hasCount(0);
        chromium.complaints();
    }

    @Test
    @Order(4)
    void the_case_is_pulled_up_and_the_squad_alerts_the_bank_that_stops_two_withdrawals() {
        dissuader.getByTestId("case-pull-up").click();
        assertThat(events(dissuader, "PULLED_UP")).hasCount(1);
        squad.navigate("/cases/" + number);
        squad.getByTestId("claim").click();
        theBanksLookOut();
        aCounterStopsHim(1);
        aCounterStopsHim(2);
        family("REACHED");
        family("HELPING");
        // the head of the station sees it happen on another screen
        head.navigate("/cases/" + number);
        assertThat(head.getByTestId("track-BANK")).hasAttribute("data-status", "SUCCEEDED");
    }

    @Test
    @Order(5)
    void on_the_second_visit_a_hidden_phone_and_a_chat_group_are_found_and_he_admits() {
        visit(squad, "captain");
        squad.getByTestId("visit-arrive").click();
        squad.getByTestId("visit-ending").click();
        squad.getByTestId("sign-SECOND_PHONE").click();
        squad.getByTestId("sign-REPORTS_DAILY").click();
        squad.getByTestId("met-FAMILY").click();
        squad.getByTestId("heard-ADMITS").click();
        squad.getByTestId("visit-MET").click();
        assertThat(squad.getByTestId("visit-open")).isVisible();
        // the money is not safe while a hidden channel has not been asked after
        state("MONEY_SAFE");
        assertThat(squad.locator(".say-refused")).isVisible();
        chromium.complaints();
        Locator unanswered = squad.locator("li[data-testid^=sweep-][data-answer='']");
        while (unanswered.count() > 0) {
            String line = unanswered.first().getAttribute("data-testid");
            boolean found = Stream.of("SECOND_PHONE", "CHAT_GROUP", "REPORTING").anyMatch(line::endsWith);
            squad.getByTestId(line + "-" + (found ? "FOUND_REMOVED" : "NONE_FOUND"))
                    .click();
            assertThat(squad.getByTestId(line)).not().hasAttribute("data-answer", "");
        }
    }

    @Test
    @Order(6)
    void his_money_is_seen_and_his_phone_is_clean() {
        squad.getByTestId("proof-kind").click();
        squad.getByTestId("proof-STATEMENT_SHOWN").click();
        squad.getByTestId("proof-file").setInputFiles(aPhotograph());
        assertThat(squad.getByTestId("evidence")).hasCount(1);
        state("MONEY_SAFE");
        assertThat(events(squad, "STATE_NOTED").filter(containing("资金")).first())
                .isVisible();
        state("CLEAN");
    }

    @Test
    @Order(7)
    void the_bank_keeps_watching_and_nobody_may_close_before_the_last_follow_up() {
        squad.getByTestId("follow-ups-watch").click();
        assertThat(events(squad, "WATCH_BEGUN")).hasCount(1);
        assertThat(planned()).not().hasCount(0);
        picture(squad, "watched");
        close();
        assertThat(squad.getByTestId("close-problem")).isVisible();
        squad.keyboard().press("Escape");
        squad.getByTestId("close-submit").waitFor(Selectors.gone());
        chromium.complaints();
    }

    @Test
    @Order(8)
    void days_pass_and_each_follow_up_is_made_when_it_is_due() {
        while (planned().count() > 0) {
            int left = planned().count();
            letPass();
            squad.getByTestId("follow-up-open").click();
            squad.getByTestId("follow-up-channel-VISIT").click();
            squad.getByTestId("follow-up-STEADY").click();
            Poll.until("the follow-up is done", SOON, () -> planned().count() < left);
        }
        assertThat(squad.getByTestId("follow-ups-all-done")).isVisible();
    }

    @Test
    @Order(9)
    void then_it_is_closed_with_what_stands_on_record() {
        theBanksLookOut();
        close();
        squad.getByTestId("close-submit").waitFor(Selectors.gone());
        assertThat(events(squad, "CLOSED")).hasCount(1);
        // the banks go on looking out for him
        assertThat(squad.getByTestId("watch-running")).isVisible();
        teller.takesOn(HE, "1000");
        teller.seesThatTheCustomerIsWatched();
        // and may be asked anew, without the case being opened again
        int placed = events(squad, "BANK_WATCH_PLACED").count();
        squad.getByTestId("watch-lift").click();
        assertThat(squad.getByTestId("watch-running")).hasCount(0);
        theBanksLookOut();
        assertThat(events(squad, "BANK_WATCH_PLACED")).hasCount(placed + 1);
        assertThat(events(squad, "REOPENED")).hasCount(0);
        assertThat(squad.getByTestId("lost-minute-of-case")).isVisible();
        picture(squad, "closed");
        assertThat(chromium.complaints()).isEmpty();
    }

    private String story() {
        return watcher.get("/demo").json().path("story").path("case").asString("");
    }

    /** Whoever is at this screen sets out with somebody else. */
    private void visit(Page page, String other) {
        String id = Http.person(server, other)
                .get("/session")
                .json()
                .path("staffId")
                .asString();
        page.getByTestId("visit-open").click();
        page.getByTestId("crew-" + id).click();
        page.getByTestId("visit-start").click();
        assertThat(page.getByTestId("visit")).isVisible();
    }

    private void theBanksLookOut() {
        if (squad.getByTestId("watch-running").count() == 0) {
            squad.getByTestId("watch-30").click();
        }
        assertThat(squad.getByTestId("watch-running")).isVisible();
    }

    /** He asks for his money at a counter; it rings, the squad answers on the case, and he is persuaded. */
    private void aCounterStopsHim(int times) {
        teller.takesOn(HE, "200000");
        teller.seesThatTheCustomerIsWatched();
        teller.asksAndRings();
        Locator rings = squad.locator("[data-testid=counter-row][data-answer='']");
        rings.getByTestId("counter-COMING").click();
        assertThat(squad.locator("[data-testid=counter-row][data-answer=COMING]"))
                .hasCount(times, patient());
        teller.hears("COMING");
        teller.tells("PERSUADED");
        assertThat(events(squad, "BANK_ALERT_NOTED")).hasCount(times, patient());
    }

    private static LocatorAssertions.HasCountOptions patient() {
        return new LocatorAssertions.HasCountOptions().setTimeout(SOON.toMillis());
    }

    private void family(String outcome) {
        int before = events(squad, "TRACK_RECORDED").count();
        squad.getByTestId("family-open").click();
        squad.getByTestId("family-why").fill("老人受控制，先告知本人会泄露给对方");
        squad.getByTestId("family-" + outcome).click();
        assertThat(events(squad, "TRACK_RECORDED")).hasCount(before + 1);
    }

    private void state(String state) {
        squad.getByTestId("victim-state").click();
        squad.getByTestId("victim-" + state).click();
    }

    private void close() {
        squad.getByTestId("close-open").click();
        squad.getByTestId("close-outcome-DISSUADED").click();
        squad.getByTestId("close-note").fill("两次取款被拦，当面劝回，三百万元仍在账上");
        squad.getByTestId("close-evidence-MET_IN_PERSON").click();
        squad.getByTestId("close-evidence-STATEMENT_SHOWN").click();
        squad.getByTestId("close-basis-STATEMENT").click();
        squad.getByTestId("close-at-risk").fill("3000000");
        squad.getByTestId("close-submit").click();
    }

    private Locator planned() {
        return squad.locator("[data-testid=follow-up-of-case]:not([data-state=DONE]):not([data-state=DROPPED])");
    }

    /** A commander lets time run until the next follow-up is due, and no longer. */
    private void letPass() {
        commander.navigate("/board");
        commander.getByTestId("demo-speed-43200").click();
        try {
            Poll.until(
                    "the next follow-up is due",
                    DAYS_PASS,
                    () -> watcher.get("/follow-ups?due=true")
                                    .json()
                                    .path("items")
                                    .size()
                            > 0);
        } finally {
            commander.getByTestId("demo-speed-1").click();
        }
        squad.navigate("/cases/" + number);
        assertThat(squad.getByTestId("follow-up-open")).isVisible();
    }

    /** For the tour, or for whoever looks into a failed run. */
    /** Without what was said for a moment, however long a busy machine shows it. */
    private void picture(Page page, String name) {
        page.evaluate("window.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("story-" + name + ".png"))
                .setStyle("[class*=ant-message] { visibility: hidden !important }")
                .setFullPage(true));
    }

    private static Locator events(Page page, String kind) {
        return page.locator("[data-testid=event][data-kind=" + kind + "]");
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** The smallest picture there is. */
    private static FilePayload aPhotograph() {
        byte[] png = java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        return new FilePayload("余额.png", "image/png", png);
    }
}
