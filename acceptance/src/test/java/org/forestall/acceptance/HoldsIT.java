package org.forestall.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The old man's own two accounts are held in one action: named in rows, signed by a second officer with one press, held in the
 * bank's book with a little left for living; then one of them is let go alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HoldsIT {

    private static final String HE = "张守诚";
    private static final String BANK = "云桥";
    private static final String SAVINGS = "6222020000001001";
    private static final String PENSION = "6222020000001006";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Path PICTURES =
            Boolean.getBoolean("forestall.tour") ? Path.of("..", "docs", "tour") : Path.of("target", "screens");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    private final Path data = DataFolders.create();
    private final ServerProcess server = ServerProcess.start(data, "demo", "--port", "0", "--exercise");
    private final Chromium chromium = new Chromium();
    private final Teller teller = new Teller(chromium.open(server, View.DESK), server.teller());
    private final Page officer = chromium.signedIn(server, View.DESK, "lead");
    private final Page colleague = chromium.signedIn(server, View.DESK, "guangnei.lead");
    private String number = "";

    @BeforeAll
    void theWarningComes() {
        number = OrdersAtBank.story(server);
    }

    @AfterAll
    void everybodyGoesHome() {
        chromium.close();
        server.close();
        DataFolders.delete(data);
    }

    @Test
    @Order(1)
    void an_officer_names_both_accounts_from_the_keyboard_and_asks_once() {
        officer.navigate("/cases/" + number);
        beginHold(officer, "保护性止付");
        nameBank(officer, 0);
        accounts(officer).first().fill(SAVINGS);
        accounts(officer).first().press("Enter");
        // the next row is at the same bank and waits for its number
        assertThat(accounts(officer)).hasCount(2);
        assertThat(accounts(officer).nth(1)).isFocused();
        officer.keyboard().type(PENSION);
        officer.getByTestId("hold-holder").fill(HE);
        officer.getByTestId("hold-expenses").fill("3000");
        officer.getByTestId("hold-living").nth(1).check();
        officer.getByTestId("hold-reason").fill("受骗后将把积蓄转往“安全账户”");
        picture(officer, "hold-asked");
        officer.getByTestId("hold-send").click();
        assertThat(hold(officer)).hasAttribute("data-accounts", "2");
        assertThat(orders(officer, "AWAITING_SIGNATURE")).hasCount(2);
        assertThat(teller.heldOn(SAVINGS)).isEmpty();
    }

    @Test
    @Order(2)
    void the_second_officer_signs_once_and_the_bank_holds_both() {
        colleague.navigate("/orders");
        hold(colleague).getByTestId("hold-signature").click();
        assertThat(orders(colleague, "EFFECTIVE")).hasCount(2, patient());
        assertThat(teller.heldOn(SAVINGS)).containsExactly("PROTECTIVE_HOLD");
        assertThat(teller.heldOn(PENSION)).containsExactly("PROTECTIVE_HOLD");
        teller.takesOn(SAVINGS, "1000");
        assertThat(teller.pays()).isEqualTo("HELD");
        teller.takesOn(PENSION, "1000");
        assertThat(teller.pays()).as("money for living").isEqualTo("PAID");
        teller.takesOn(PENSION, "2500");
        assertThat(teller.pays()).as("more than was left for this month").isEqualTo("HELD");
        officer.navigate("/cases/" + number);
        assertThat(hold(officer).getByTestId("hold-facts")).containsText("3,000");
        picture(officer, "hold");
    }

    @Test
    @Order(3)
    void an_account_that_is_held_already_is_named_and_nothing_is_asked_for() {
        beginHold(officer, "保护性止付");
        nameBank(officer, 0);
        accounts(officer).first().fill("6222020000001007");
        officer.getByTestId("hold-add").click();
        accounts(officer).nth(1).fill(SAVINGS);
        officer.getByTestId("hold-holder").fill(HE);
        officer.getByTestId("hold-reason").fill("再次申请");
        officer.getByTestId("hold-send").click();
        assertThat(accounts(officer).nth(1)).hasAttribute("aria-invalid", "true");
        assertThat(officer.locator(".say-refused").first()).containsText("账户 2");
        assertThat(officer.getByTestId("order-row")).hasCount(2);
        chromium.complaints();
    }

    @Test
    @Order(4)
    void one_account_is_let_go_alone_and_the_other_stays_held() {
        officer.navigate("/cases/" + number);
        Locator pension = officer.getByTestId("order-row").filter(new Locator.FilterOptions().setHasText(PENSION));
        pension.getByText("单独处理此账户").click();
        pension.getByTestId("order-note").fill("退休金用于日常开支");
        pension.getByTestId("order-lift").click();
        assertThat(pension).hasAttribute("data-status", "LIFTED");
        Poll.until("the bank has let it go", SOON, () -> teller.heldOn(PENSION).isEmpty());
        assertThat(teller.heldOn(SAVINGS)).containsExactly("PROTECTIVE_HOLD");
    }

    @Test
    @Order(5)
    void the_form_and_the_hold_are_for_everyone_in_both_languages_and_on_every_screen() {
        View.all()
                .filter(view -> view.language().equals("en") == (view.width() == View.DESK.width()))
                .forEach(view -> {
                    Page page = chromium.signedIn(server, view, "lead");
                    page.navigate("/cases/" + number);
                    beginHold(page, view.language().equals("zh") ? "保护性止付" : "Protective hold");
                    page.getByTestId("hold-expenses").fill("3000");
                    page.getByTestId("hold-add").click();
                    page.getByTestId("hold-add").click();
                    assertThat(page.getByTestId("hold-account-row")).hasCount(3);
                    assertThat(new AxeBuilder(page)
                                    .include("[data-testid=orders]")
                                    .withTags(WCAG)
                                    .analyze()
                                    .getViolations())
                            .as("%s at %d", view.language(), view.width())
                            .isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                            .as("%s at %d does not scroll sideways", view.language(), view.width())
                            .isEqualTo(true);
                    page.getByTestId("orders")
                            .screenshot(new Locator.ScreenshotOptions()
                                    .setPath(Path.of(
                                            "target",
                                            "screens",
                                            "hold-" + view.language() + "-" + view.width() + ".png")));
                    page.context().close();
                });
        assertThat(chromium.complaints()).isEmpty();
    }

    private static void beginHold(Page page, String kind) {
        page.getByTestId("order-ask").click();
        page.getByTestId("order-kind").click();
        page.locator(".ant-select-item-option[title='" + kind + "']").click();
        page.getByTestId("hold-account-row").waitFor();
    }

    private static void nameBank(Page page, int row) {
        Locator bank = page.getByTestId("hold-bank").nth(row).locator("input");
        bank.fill(BANK);
        bank.press("Enter");
    }

    private static Locator accounts(Page page) {
        return page.getByTestId("hold-account");
    }

    private static Locator hold(Page page) {
        return page.getByTestId("hold-row");
    }

    private static Locator orders(Page page, String status) {
        return page.locator("[data-testid=order-row][data-status=" + status + "]");
    }

    private static LocatorAssertions.HasCountOptions patient() {
        return new LocatorAssertions.HasCountOptions().setTimeout(SOON.toMillis());
    }

    private static void picture(Page page, String name) {
        page.getByTestId("orders")
                .screenshot(new Locator.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + ".png"))
                        .setStyle("header { visibility: hidden }"));
    }
}
