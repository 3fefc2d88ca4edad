package org.forestall.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.List;
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
 * A station's morning: a file with three leads, one of them spoilt; the mended one called, dissuaded, closed and found
 * again. Each step stands on the one before it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportToClosedCaseIT {

    private static final List<String> HEADINGS =
            List.of("线索来源", "线索编号", "下发时间", "预警类别", "预警等级", "姓名", "手机号", "住址", "预警内容");
    private static final String SOURCE = "acceptance-file";

    private final Server server = DemoServer.shared();
    private final Chromium chromium = new Chromium();
    private final Page page = chromium.signedIn(server, View.DESK, "lead");
    private final Leads leads = Leads.of("import to closed case");
    private final String spoiltRef = leads.newRef();
    private final String phone = leads.newPhone();
    private String caseNumber = "";
    private String leadsName = "";

    @BeforeAll
    void keepTheRobotsOff() {
        var me = Http.person(server, "lead").get("/session").ok().json();
        leadsName = me.path("name").asString();
        Http.person(server, "admin")
                .post("/demo/units/" + me.path("unit").path("id").asInt() + "/robots", Map.of("on", false))
                .ok();
    }

    @AfterAll
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    @Order(1)
    void the_file_is_imported_and_every_row_gets_its_verdict() {
        page.navigate("/imports");
        page.locator("input[type=file]").setInputFiles(file());
        assertThat(page.getByTestId("import-state")).hasAttribute("data-state", "DONE");
        assertThat(page.getByTestId("tally-received")).hasText("3");
        assertThat(page.getByTestId("tally-accepted")).hasText("2");
        assertThat(page.getByTestId("tally-quarantined")).hasText("1");
        Locator rows = page.getByTestId("verdict-row");
        assertThat(rows).hasCount(3);
        assertThat(rows.nth(0)).hasAttribute("data-verdict", "ACCEPTED");
        assertThat(rows.nth(1)).hasAttribute("data-verdict", "QUARANTINED");
        assertThat(rows.nth(2)).hasAttribute("data-verdict", "ACCEPTED");
    }

    @Test
    @Order(2)
    void the_spoilt_row_is_mended_in_quarantine() {
        page.navigate("/quarantine");
        page.getByTestId("quarantine-link").filter(containing(spoiltRef)).click();
        page.getByTestId("mend-person.phone").fill(phone);
        page.getByTestId("mend-submit").click();
        assertThat(page.getByTestId("verdict")).hasAttribute("data-verdict", "ACCEPTED");
        String address = page.getByTestId("verdict-case").getAttribute("href");
        caseNumber = address.substring(address.lastIndexOf('/') + 1);
        page.navigate("/quarantine");
        assertThat(page.getByTestId("quarantine-link").filter(containing(spoiltRef)))
                .hasCount(0);
    }

    @Test
    @Order(3)
    void who_is_slower_to_claim_sees_who_was_faster_and_when() {
        Page slower = chromium.signedIn(server, View.DESK, "dissuader");
        slower.navigate("/cases/" + caseNumber);
        assertThat(slower.getByTestId("claim")).isVisible();
        // the slower one's screen is held still, as on a bad line, so that both see the case unclaimed
        slower.route("**/api/v1/cases/" + caseNumber, route -> {
            if (route.request().method().equals("GET")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        claimFromTheBoard();
        slower.getByTestId("claim").click();
        Locator refusal = slower.locator(".say-refused");
        assertThat(refusal).containsText(leadsName);
        assertThat(refusal).containsText(Pattern.compile("\\d{1,2}:\\d{2}|刚刚|前"));
        slower.context().close();
        chromium.complaints();
    }

    @Test
    @Order(4)
    void a_call_is_recorded_with_one_tap() {
        page.navigate("/cases/" + caseNumber);
        assertThat(page.getByTestId("case-assignee")).hasText(leadsName);
        page.getByTestId("track-CALL-NO_ANSWER").click();
        assertThat(events("TRACK_RECORDED")).hasCount(1);
        page.getByTestId("track-CALL-ANSWERED").click();
        assertThat(events("TRACK_RECORDED")).hasCount(2);
        assertThat(page.getByTestId("track-CALL")).hasAttribute("data-status", "SUCCEEDED");
    }

    @Test
    @Order(5)
    void the_state_of_the_person_is_noted() {
        page.getByTestId("victim-state").click();
        page.getByTestId("victim-WAVERS").click();
        assertThat(events("STATE_NOTED")).hasCount(1);
    }

    @Test
    @Order(6)
    void what_was_never_recorded_is_no_evidence_until_it_is() {
        page.getByTestId("close-open").click();
        page.getByTestId("close-outcome-FALSE_ALARM").click();
        page.getByTestId("close-evidence-BANK_CONFIRMED").click();
        page.getByTestId("close-submit").click();
        assertThat(page.getByTestId("close-problem")).isVisible();
        page.keyboard().press("Escape");
        page.getByTestId("close-submit").waitFor(Selectors.gone());
        chromium.complaints();
        page.getByTestId("track-BANK-ACKNOWLEDGED").click();
        assertThat(events("TRACK_RECORDED")).hasCount(3);
    }

    @Test
    @Order(7)
    void the_close_door_asks_for_evidence_and_then_closes() {
        page.getByTestId("close-open").click();
        page.getByTestId("close-outcome-DISSUADED").click();
        page.getByTestId("close-state-ADMITS").click();
        page.getByTestId("close-state-ADMITS").waitFor(Selectors.gone());
        page.getByTestId("close-note").fill("电话劝阻，银行核实余额未动");
        page.getByTestId("close-basis-BANK_CONFIRMED").click();
        page.getByTestId("close-at-risk").fill("30000");
        page.getByTestId("close-submit").click();
        assertThat(page.locator(".ant-form-item-explain-error").first()).isVisible();
        page.getByTestId("close-evidence-TALKED_ON_PHONE").click();
        page.getByTestId("close-evidence-BANK_CONFIRMED").click();
        page.getByTestId("close-submit").click();
        page.getByTestId("close-submit").waitFor(Selectors.gone());
        assertThat(events("CLOSED")).hasCount(1);
    }

    @Test
    @Order(8)
    void the_closed_case_is_found_by_its_number() {
        page.navigate("/cases?q=" + caseNumber + "&stage=CLOSED");
        Locator row = page.getByTestId("case-row").filter(containing("#" + caseNumber));
        assertThat(row).hasCount(1);
        row.getByRole(com.microsoft.playwright.options.AriaRole.LINK).click();
        assertThat(events("CLOSED")).hasCount(1);
        assertThat(chromium.complaints()).isEmpty();
    }

    private void claimFromTheBoard() {
        page.navigate("/board");
        Locator row = page.locator("[data-testid=board-row][data-case='" + caseNumber + "']");
        row.getByTestId("claim").click();
        assertThat(row.getByTestId("board-assignee")).hasText(leadsName);
    }

    private Locator events(String kind) {
        return page.locator("[data-testid=event][data-kind=" + kind + "]");
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** In GB18030, as spreadsheets in China write it. */
    private FilePayload file() {
        String now =
                Http.person(server, "lead").get("/session").json().path("now").asString();
        List<List<String>> rows = List.of(
                row(leads.newRef(), now, "商安", leads.newPhone()),
                row(spoiltRef, now, "甄安宁", "1370"),
                row(leads.newRef(), now, "宁静远", leads.newPhone()));
        byte[] bytes = Leads.csv(HEADINGS, rows).getBytes(Charset.forName("GB18030"));
        return new FilePayload("今日线索.csv", "text/csv", bytes);
    }

    private static List<String> row(String ref, String now, String name, String number) {
        return List.of(SOURCE, ref, now, "触网预警", "中", name, number, Leads.ADDRESS, "接听境外来电，疑似冒充客服");
    }
}
