package org.forestall.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A station with more work than hands: the plan asks each free person for one case, one takes it by a key, another says
 * why not, and the page of the plan shows what became of it. Each step stands on the one before it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanIT {

    /** More than the station has people, so that everybody is asked. */
    private static final int CASES = 12;

    private final Server server = DemoServer.shared();
    private final Chromium chromium = new Chromium();
    private final Http lead = Http.person(server, "lead");
    private final Page dissuader = chromium.signedIn(server, View.DESK, "dissuader");
    private final Page leader = chromium.signedIn(server, View.DESK, "lead");
    private String taken = "";

    @BeforeAll
    void bringMoreCasesThanHands() {
        var me = lead.get("/session").ok().json();
        int unit = me.path("unit").path("id").asInt();
        Http.person(server, "admin")
                .post("/demo/units/" + unit + "/robots", Map.of("on", false))
                .ok();
        Leads leads = Leads.of("plan");
        String now = me.path("now").asString();
        for (int i = 0; i < CASES; i++) {
            lead.post("/leads", Leads.lead(leads.newRef(), leads.newPhone(), Leads.ADDRESS, now))
                    .ok();
        }
    }

    @AfterAll
    void leaveTheDissuaderWithoutCases() {
        Http.person(server, "dissuader").post("/cases/" + taken + "/hand-back", Map.of("reason", "演练结束"));
        chromium.close();
    }

    @Test
    @Order(1)
    void whoever_is_free_is_asked_for_one_case_with_the_reasons_and_takes_it_by_one_key() {
        dissuader.navigate("/board");
        Locator card = dissuader.getByTestId("offer-card");
        card.waitFor();
        taken = card.getAttribute("data-case");
        assertThat(card.locator(".offer-why li").first()).not().isEmpty();
        dissuader.keyboard().press("a");
        dissuader.waitForURL("**/cases/" + taken);
        assertThat(dissuader.getByTestId("case-assignee")).not().hasText("无人签收");
    }

    @Test
    @Order(2)
    void the_case_says_when_its_money_leaves_what_helps_and_what_would_change_its_place() {
        assertThat(dissuader.getByTestId("leaves").locator("td")).hasCount(4);
        assertThat(dissuader.getByTestId("money-curve").locator("figcaption"))
                .not()
                .isEmpty();
        assertThat(dissuader.getByTestId("help-CALL")).isVisible();
        assertThat(dissuader.getByTestId("would-change").locator("li").first()).isVisible();
    }

    @Test
    @Order(3)
    void whoever_cannot_says_why_by_one_tap_and_the_answer_stands_among_the_decisions() {
        leader.navigate("/tasks");
        Locator card = leader.getByTestId("offer-card");
        card.waitFor();
        String declined = card.getAttribute("data-case");
        leader.getByTestId("offer-decline").click();
        leader.getByTestId("offer-decline-TOO_FAR").click();
        leader.locator("[data-testid=offer-card][data-case='" + declined + "']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        leader.navigate("/plan?view=decisions");
        Locator line = leader.locator("[data-testid=decision][data-state=DECLINED]")
                .filter(new Locator.FilterOptions().setHasText("#" + declined));
        assertThat(line.first()).containsText("太远");
    }

    @Test
    @Order(4)
    void the_board_says_of_each_case_why_it_stands_there_and_remembers_the_order_that_was_chosen() {
        leader.navigate("/board");
        assertThat(leader.getByTestId("row-plan").first()).containsText(Pattern.compile("第 \\d+ 位"));
        leader.getByTestId("order-clock").click();
        leader.reload();
        leader.getByTestId("board-row").first().waitFor();
        assertThat(leader.evaluate("JSON.parse(localStorage.getItem('forestall.settings')).order"))
                .isEqualTo("clock");
    }

    @Test
    @Order(5)
    void the_plan_of_the_next_hour_names_the_people_and_the_cases_that_wait() {
        leader.navigate("/plan");
        leader.getByTestId("hour-task").first().waitFor();
        assertThat(leader.getByTestId("plan-waiting")).isVisible();
        assertThat(leader.getByTestId("plan-map")).isVisible();
        assertThat(chromium.complaints()).isEmpty();
    }
}
