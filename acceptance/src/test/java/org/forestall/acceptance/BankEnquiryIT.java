package org.forestall.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
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
 * Where the money went: an officer asks the demo's example bank about the account that got it, a second one signs, the bank
 * looks it up in its book and answers, and one press asks for the stop of the account that the money went on to.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BankEnquiryIT {

    private static final String NEXT = "6222020000001004";
    private static final String NEXT_HOLDER = "何思远";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Path PICTURES =
            Boolean.getBoolean("forestall.tour") ? Path.of("..", "docs", "tour") : Path.of("target", "screens");

    private final Path data = DataFolders.create();
    private final ServerProcess server = ServerProcess.start(data, "demo", "--port", "0", "--exercise");
    private final Chromium chromium = new Chromium();
    private final String number = OrdersAtBank.story(server);
    private final OrdersAtBank orders = new OrdersAtBank(server, number);
    private final Page officer = chromium.signedIn(server, View.DESK, "lead");
    private final Page colleague = chromium.signedIn(server, View.DESK, "guangnei.lead");
    private final Teller teller = new Teller(chromium.open(server, View.DESK), server.teller());

    @BeforeAll
    void mostOfTheMoneyHasGoneOnBeforeTheStop() {
        teller.takesOn(OrdersAtBank.HOLDER, "30000", NEXT);
        assertThat(teller.pays()).isEqualTo("PAID");
        long stop = orders.asks("YQ");
        orders.bothSign(stop);
        orders.until(stop, "PARTLY_EFFECTIVE");
        assertThat(orders.sees(stop).path("held").asDouble()).isEqualTo(10_000);
    }

    @AfterAll
    void everybodyGoesHome() {
        chromium.close();
        server.close();
        DataFolders.delete(data);
    }

    @Test
    @Order(1)
    void an_officer_asks_about_the_account_the_money_went_to_and_has_signed_by_asking() {
        officer.navigate("/cases/" + number);
        officer.getByTestId("enquiry-ask").click();
        choose("enquiry-order", OrdersAtBank.ACCOUNT);
        choose("enquiry-basis", "反电信网络诈骗法");
        officer.getByTestId("enquiry-reason").fill("查资金去向");
        officer.getByTestId("enquiry-send").click();
        assertThat(enquiry(officer)).hasAttribute("data-status", "AWAITING_SIGNATURE");
        assertThat(enquiry(officer)).containsText("1/2");
    }

    @Test
    @Order(2)
    void one_officer_does_not_sign_twice_and_who_is_not_sworn_does_not_sign_at_all() {
        officer.getByTestId("enquiry-sign").click();
        assertThat(officer.getByText("同一民警不能签两次")).isVisible();
        assertThat(enquiry(officer)).hasAttribute("data-status", "AWAITING_SIGNATURE");

        String id = String.valueOf(Http.person(server, "lead")
                .get("/cases/" + number + "/enquiries")
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asLong());
        Answer refused = Http.person(server, "dissuader").post("/enquiries/" + id + "/signature", Map.of());
        assertThat(refused.status()).isEqualTo(403);
        Page dissuader = chromium.signedIn(server, View.DESK, "dissuader");
        dissuader.navigate("/cases/" + number);
        assertThat(enquiry(dissuader)).isVisible();
        assertThat(dissuader.getByTestId("enquiry-sign")).hasCount(0);
        dissuader.context().close();
        assertThat(teller.askedAbout(OrdersAtBank.ACCOUNT)).hasCount(0);
        // the browser calls every refusal an error
        chromium.complaints();
    }

    @Test
    @Order(3)
    void the_second_officer_is_told_signs_and_the_bank_answers_out_of_its_book() {
        colleague.getByTestId("notice-bell").click();
        colleague.getByTestId("notice-list").getByText("账户查询待您签署").click();
        colleague.waitForURL(Pattern.compile(".*/cases/" + number + ".*"));
        colleague.getByTestId("enquiry-sign").click();
        assertThat(enquiry(colleague)).hasAttribute("data-status", "ANSWERED");
        // the one who asked need not press anything
        assertThat(enquiry(officer)).hasAttribute("data-status", "ANSWERED");
        Locator facts = enquiry(officer).getByTestId("enquiry-facts");
        assertThat(facts).containsText(OrdersAtBank.HOLDER);
        assertThat(facts).containsText("1 万元");
        facts.getByText("流水").click();
        assertThat(facts).containsText("3 万元");
        Locator next = enquiry(officer).getByTestId("enquiry-next");
        assertThat(next).hasCount(1);
        assertThat(next).containsText(NEXT);
        assertThat(next).containsText(NEXT_HOLDER);
        enquiry(officer).screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve("enquiry.png")));
    }

    @Test
    @Order(4)
    void whoever_asked_is_told_that_the_answer_is_there_and_the_banks_book_shows_what_was_said() {
        officer.getByTestId("notice-bell").click();
        assertThat(officer.getByTestId("notice-list")).containsText("银行已答复账户查询");
        officer.keyboard().press("Escape");
        assertThat(teller.askedAbout(OrdersAtBank.ACCOUNT)).hasAttribute("data-found", "true");
        assertThat(teller.askedAbout(OrdersAtBank.ACCOUNT)).containsText("10000.00");
        teller.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve("enquiry-book.png"))
                        .setFullPage(true));
    }

    @Test
    @Order(5)
    void one_press_asks_for_the_stop_of_the_account_the_money_went_on_to_and_it_stands_below_the_first() {
        officer.navigate("/cases/" + number);
        enquiry(officer).getByTestId("enquiry-stop").click();
        Locator below = officer.getByTestId("order-row").filter(new Locator.FilterOptions().setHasText(NEXT));
        assertThat(below).hasAttribute("data-status", "AWAITING_SIGNATURE");
        assertThat(below).hasAttribute("style", Pattern.compile("margin-inline-start"));
        assertThat(enquiry(officer).getByTestId("enquiry-stop")).hasCount(0);
        assertThat(enquiry(officer).getByTestId("enquiry-stopped")).isVisible();
        colleague.navigate("/cases/" + number);
        colleague
                .getByTestId("order-row")
                .filter(new Locator.FilterOptions().setHasText(NEXT))
                .getByTestId("order-signature")
                .click();
        assertThat(below).hasAttribute("data-status", "EFFECTIVE");
        assertThat(teller.heldOn(NEXT)).containsExactly("STOP_PAYMENT");
    }

    @Test
    @Order(6)
    void when_it_is_no_secret_any_more_the_banks_book_says_so() {
        enquiry(officer).getByTestId("enquiry-open").click();
        Poll.until(
                "the bank may tell its customer",
                SOON,
                () -> teller.askedAbout(OrdersAtBank.ACCOUNT).textContent().contains("可以告知"));
        assertThat(enquiry(officer).getByTestId("enquiry-open")).hasCount(0);
        assertThat(chromium.complaints()).isEmpty();
    }

    private static Locator enquiry(Page page) {
        return page.getByTestId("enquiry-row");
    }

    private void choose(String select, String option) {
        officer.getByTestId(select).click();
        officer.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option")
                .filter(new Locator.FilterOptions().setHasText(option))
                .click();
    }
}
