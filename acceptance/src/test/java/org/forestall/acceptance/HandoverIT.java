package org.forestall.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The end of a dissuader's shift: nobody goes home while a case is in nobody's hands, and what was handed over stands in
 * the ledger. Each step stands on the one before it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandoverIT {

    private final Server server = DemoServer.shared();
    private final Chromium chromium = new Chromium();
    private final Http lead = Http.person(server, "lead");
    private final Http dissuader = Http.person(server, "dissuader");
    private final Page outgoing = chromium.signedIn(server, View.DESK, "dissuader");
    private final Page incoming = chromium.signedIn(server, View.DESK, "lead");
    private final List<String> held = new ArrayList<>();
    private String leadsName = "";

    @BeforeAll
    void giveTheDissuaderTwoCases() {
        var me = lead.get("/session").ok().json();
        leadsName = me.path("name").asString();
        int unit = me.path("unit").path("id").asInt();
        Http.person(server, "admin")
                .post("/demo/units/" + unit + "/robots", Map.of("on", false))
                .ok();
        long staff = dissuader.get("/session").ok().json().path("staffId").asLong();
        Leads leads = Leads.of("handover");
        for (int i = 0; i < 2; i++) {
            String now = me.path("now").asString();
            var entered = lead.post("/leads", Leads.lead(leads.newRef(), leads.newPhone(), Leads.ADDRESS, now))
                    .ok()
                    .json();
            held.add(entered.path("verdicts").path(0).path("case").asString());
        }
        held.forEach(number -> lead.post("/cases/" + number + "/assign", Map.of("staffId", staff))
                .ok());
    }

    @AfterAll
    void putTheDissuaderOnDutyAgain() {
        dissuader.post("/duty/on", Map.of());
        chromium.close();
    }

    @Test
    @Order(1)
    void nobody_goes_off_duty_while_a_case_waits_and_the_screen_says_which() {
        outgoing.navigate("/duty");
        outgoing.getByTestId("duty-off").click();
        outgoing.getByTestId("my-handover").waitFor();
        assertThat(outgoing.getByTestId("duty-off")).isDisabled();
        held.forEach(number -> assertThat(outgoing.getByTestId("why-not-off")).containsText(number));
        assertThat(outgoing.getByTestId("my-duty")).hasAttribute("data-state", "on");
        // the browser calls every refusal an error
        chromium.complaints();
    }

    @Test
    @Order(2)
    void the_lines_are_offered_to_the_one_who_is_chosen_and_come_up_there_by_themselves() {
        incoming.navigate("/duty");
        outgoing.getByTestId("handover-to").click();
        outgoing.locator(".ant-select-item-option")
                .filter(new Locator.FilterOptions().setHasText(leadsName))
                .click();
        outgoing.getByTestId("handover-offer").click();
        held.forEach(number -> assertThat(offered(number)).isVisible());
    }

    @Test
    @Order(3)
    void one_key_takes_the_line_in_focus_and_one_tap_each_of_the_others() {
        Locator lines = incoming.getByTestId("offered-line");
        int waiting = lines.count();
        incoming.keyboard().press("a");
        assertThat(lines).hasCount(waiting - 1);
        for (int left = waiting - 1; left > 0; left--) {
            lines.first().getByTestId("line-accept").click();
            assertThat(lines).hasCount(left - 1);
        }
        assertThat(outgoing.locator("[data-testid=my-line][data-state=WAITING]"))
                .hasCount(0);
    }

    @Test
    @Order(4)
    void now_the_shift_ends_and_the_signed_handover_stands_in_the_ledger() {
        outgoing.getByTestId("duty-off").click();
        assertThat(outgoing.getByTestId("my-duty")).hasAttribute("data-state", "off");
        assertThat(outgoing.getByTestId("ledger-row").first()).containsText("已签字，未被改动");
        held.forEach(number -> assertThat(lead.get("/cases/" + number)
                        .ok()
                        .json()
                        .path("assignee")
                        .path("name")
                        .asString())
                .isEqualTo(leadsName));
        assertThat(chromium.complaints()).isEmpty();
    }

    private Locator offered(String number) {
        return incoming.locator("[data-testid=offered-line][data-case='" + number + "']");
    }
}
