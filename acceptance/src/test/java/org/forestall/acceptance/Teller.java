package org.forestall.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;

/** Somebody who plays the teller at the example bank's counter, in a browser of their own. */
final class Teller {

    private static final double PATIENCE_MS = 60_000;

    private final Page page;
    private final String counter;

    /** @param counter the address the demo prints for the teller */
    Teller(Page page, String counter) {
        this.page = page;
        this.counter = counter;
    }

    /** Where the counter of a bank that runs beside a demo is: at the address its orders go to. */
    static String counterOf(Server server, String bank) {
        Http commander = Http.person(server, "commander");
        Poll.until(
                "the bank's address is registered",
                java.time.Duration.ofMillis((long) PATIENCE_MS),
                () -> !url(commander, bank).isEmpty());
        return url(commander, bank).replaceFirst("/orders$", "");
    }

    private static String url(Http commander, String bank) {
        return commander
                .get("/banks/" + bank)
                .json()
                .path("delivery")
                .path("url")
                .asString("");
    }

    Page page() {
        return page;
    }

    /** Sits down at the counter. */
    void opens(String language) {
        page.navigate(counter + "/?lang=" + language);
        page.getByTestId("teller-begin").waitFor();
    }

    /** A customer comes and wants cash. */
    void takesOn(String customer, String amount) {
        page.navigate(counter + "/");
        page.getByTestId("teller-customer").fill(customer);
        page.getByTestId("teller-amount").fill(amount);
        page.getByTestId("teller-begin").click();
        page.getByTestId("visit").waitFor();
    }

    /** A customer comes and wants to send money to an account. */
    void takesOn(String customer, String amount, String payee) {
        page.navigate(counter + "/");
        page.getByTestId("teller-customer").fill(customer);
        page.getByTestId("teller-amount").fill(amount);
        page.getByTestId("teller-payee").fill(payee);
        page.getByTestId("teller-begin").click();
        page.getByTestId("visit").waitFor();
    }

    /** The customer is on the watch: the bank's copy is looked at again until it has heard of it. */
    void seesThatTheCustomerIsWatched() {
        Poll.until(
                "the bank sees that its customer is watched", java.time.Duration.ofMillis((long) PATIENCE_MS), () -> {
                    page.reload();
                    return "WATCHED".equals(page.getByTestId("visit").getAttribute("data-watch"));
                });
    }

    /** Asks what the card says and rings the police. */
    void asksAndRings() {
        page.getByTestId("question-PURPOSE").fill("说是给孩子买房");
        page.getByTestId("question-FAMILY_KNOWS-NO").check();
        page.getByTestId("question-KEPT_SECRET-YES").check();
        page.getByTestId("alert-note").fill("客户不停看手机");
        page.getByTestId("raise").click();
        page.getByTestId("answer").waitFor();
    }

    /** What the police say appears by itself. */
    void hears(String answer) {
        assertThat(page.getByTestId("answer")).hasAttribute("data-answer", answer, patient());
    }

    /** Tells the police what the customer did. */
    void tells(String seen) {
        page.getByTestId("seen-" + seen).click();
        assertThat(told(seen)).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
    }

    /** Presses 'pay'; what the core did. */
    String pays() {
        page.getByTestId("pay").click();
        return String.valueOf(page.getByTestId("payment").getAttribute("data-outcome"));
    }

    /** What is in force on an account, by the bank's book: the kinds of the orders. */
    List<String> heldOn(String account) {
        page.navigate(counter + "/book");
        return page.locator("[data-testid=hold][data-account='" + account + "']").all().stream()
                .map(hold -> hold.getAttribute("data-kind"))
                .toList();
    }

    /** What the police asked of an account and what they were told, by the bank's book; the newest first. */
    Locator askedAbout(String account) {
        page.navigate(counter + "/book");
        return page.locator("[data-testid=enquiry][data-account='" + account + "']");
    }

    private Locator told(String seen) {
        return page.locator("[data-testid=told][data-seen=" + seen + "]");
    }

    private static LocatorAssertions.HasAttributeOptions patient() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MS);
    }
}
