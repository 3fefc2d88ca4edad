package org.forestall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
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
 * Money that went to a fraudster is held at the demo's example bank: from the request over two officers to the bank's book,
 * where its core refuses to pay; then frozen by one action, and let go.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BankMoneyIT {

    private static final String BANK = "YQ";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Path PICTURES =
            Boolean.getBoolean("forestall.tour") ? Path.of("..", "docs", "tour") : Path.of("target", "screens");
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Path data = DataFolders.create();
    private final ServerProcess server = ServerProcess.start(data, "demo", "--port", "0", "--exercise");
    private final Chromium chromium = new Chromium();
    private final Teller teller = new Teller(chromium.open(server, View.DESK), server.teller());
    private final OrdersAtBank orders = new OrdersAtBank(server, OrdersAtBank.story(server));
    private long stop;
    private long freeze;

    @BeforeAll
    void somebodyAsks() {
        stop = orders.asks(BANK);
    }

    @AfterAll
    void everybodyGoesHome() {
        chromium.close();
        server.close();
        DataFolders.delete(data);
    }

    @Test
    @Order(1)
    void one_signature_holds_nothing_and_the_second_holds_the_money_in_the_banks_book() {
        orders.firstSigns(stop);
        assertThat(orders.sees(stop).path("status").asString()).isEqualTo("AWAITING_SIGNATURE");
        assertThat(teller.heldOn(OrdersAtBank.ACCOUNT)).isEmpty();
        orders.secondSigns(stop);
        orders.until(stop, "EFFECTIVE");
        assertThat(teller.heldOn(OrdersAtBank.ACCOUNT)).containsExactly("STOP_PAYMENT");
        assertThat(orders.sees(stop).path("held").asDouble()).isEqualTo(40_000);
    }

    @Test
    @Order(2)
    void the_banks_core_refuses_a_payment_while_the_money_is_held() {
        teller.takesOn(OrdersAtBank.HOLDER, "1000");
        assertThat(teller.pays()).isEqualTo("HELD");
        picture("teller-held");
    }

    @Test
    @Order(3)
    void one_action_freezes_it_and_the_stop_gives_way_once_the_freeze_holds() {
        freeze = orders.freezes(stop);
        orders.secondSigns(freeze);
        orders.until(freeze, "EFFECTIVE");
        orders.until(stop, "FROZEN");
        assertThat(teller.heldOn(OrdersAtBank.ACCOUNT)).containsExactly("FREEZE");
        picture("bank-book");
    }

    @Test
    @Order(4)
    void a_lift_lets_it_go_and_the_bank_says_so() {
        orders.lifts(freeze);
        Poll.until(
                "the bank has lifted it",
                SOON,
                () -> teller.heldOn(OrdersAtBank.ACCOUNT).isEmpty());
        assertThat(orders.sees(freeze).path("status").asString()).isEqualTo("LIFTED");
        teller.takesOn(OrdersAtBank.HOLDER, "1000");
        assertThat(teller.pays()).isEqualTo("PAID");
    }

    @Test
    @Order(5)
    void the_tellers_pages_are_for_everyone_in_both_languages_on_a_desk_and_a_telephone() {
        View.all().filter(view -> !view.isWall()).forEach(view -> {
            Teller other = new Teller(chromium.open(server, view), server.teller());
            other.opens(view.language());
            isForEveryone(other.page(), view);
            other.takesOn("张守诚", "200000");
            isForEveryone(other.page(), view);
            other.asksAndRings();
            isForEveryone(other.page(), view);
            other.heldOn(OrdersAtBank.ACCOUNT);
            isForEveryone(other.page(), view);
            other.page().context().close();
        });
        assertThat(chromium.complaints()).isEmpty();
    }

    private static void isForEveryone(Page page, View view) {
        assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                .as("%s at %d", page.url(), view.width())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s at %d does not scroll sideways", page.url(), view.width())
                .isEqualTo(true);
    }

    private void picture(String name) {
        teller.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + ".png"))
                        .setFullPage(true));
    }
}
