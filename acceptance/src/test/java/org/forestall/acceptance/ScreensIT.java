package org.forestall.acceptance;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every main view in both languages and at three widths: usable by everyone, without errors, and from this machine alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensIT {

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");
    private static final List<String> PAGES = List.of(
            "board",
            "tasks",
            "cases",
            "transfers",
            "leads/new",
            "leads",
            "quarantine",
            "imports",
            "sources",
            "persons",
            "units",
            "unresolved",
            "counters",
            "bank-watches",
            "twin",
            "orders",
            "powers",
            "ledger",
            "banks",
            "staff",
            "plan",
            "plan?view=decisions",
            "plan?view=estimates",
            "duty",
            "queues",
            "people",
            "rosters",
            "bulletins",
            "notices/health");
    private static final Path PICTURES =
            Boolean.getBoolean("forestall.tour") ? Path.of("..", "docs", "tour") : Path.of("target", "screens");

    private final Server server = DemoServer.shared();
    private final Chromium chromium = new Chromium();
    private String asked = "";

    static Stream<View> views() {
        return View.all();
    }

    @BeforeAll
    void aBankHasAnsweredWhatItWasAsked() {
        Page page = chromium.signedIn(server, View.DESK, "commander");
        page.navigate("/board");
        String first = page.getByTestId("board-link").first().getAttribute("href");
        asked = first.substring(first.lastIndexOf('/') + 1);
        Teller teller = new Teller(page, Teller.counterOf(server, "YQ"));
        teller.takesOn(OrdersAtBank.HOLDER, "20000", "6222020000001004");
        teller.pays();
        page.context().close();
        OrdersAtBank.asksAbout(server, "YQ", asked);
    }

    @AfterAll
    void closeTheBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @MethodSource("views")
    void the_sign_in_is_for_everyone(View view) {
        Page page = chromium.open(server, view);
        page.navigate("/");
        page.getByTestId("login-submit").waitFor();
        SoftAssertions found = new SoftAssertions();
        look(page, "sign-in", view, found);
        page.context().close();
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("views")
    void every_view_is_for_everyone(View view) {
        Page page = chromium.signedIn(server, view, "commander");
        SoftAssertions found = new SoftAssertions();
        for (String name : view.isWall() ? List.of("wall", "board") : PAGES) {
            page.navigate("/" + name);
            settle(page);
            look(page, name.replaceAll("\\W+", "-"), view, found);
        }
        lookAtTheFirstCase(page, view, found);
        page.context().close();
        found.assertAll();
    }

    /** The case whose bank was asked about an account, with the answer unfolded. */
    @ParameterizedTest
    @MethodSource("views")
    void an_answered_enquiry_is_for_everyone(View view) {
        Page page = chromium.signedIn(server, view, "commander");
        page.navigate("/cases/" + asked);
        page.getByTestId("enquiry-facts").first().locator("summary").click();
        page.getByTestId("enquiries").scrollIntoViewIfNeeded();
        settle(page);
        SoftAssertions found = new SoftAssertions();
        look(page, "case-enquiry", view, found);
        page.context().close();
        found.assertAll();
    }

    private void lookAtTheFirstCase(Page page, View view, SoftAssertions found) {
        page.navigate("/board");
        page.navigate(page.getByTestId("board-link").first().getAttribute("href"));
        page.getByTestId("timeline").waitFor();
        settle(page);
        look(page, "case", view, found);
    }

    private void look(Page page, String name, View view, SoftAssertions found) {
        String picture = name + "-" + view.language() + "-" + view.width() + ".png";
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(picture))
                .setAnimations(ScreenshotAnimations.DISABLED));
        found.assertThat(page.getByTestId("state-error").count())
                .as("%s: a part that could not be fetched", picture)
                .isZero();
        found.assertThat(page.getByTestId("state-no-permission").count())
                .as("%s: a part that the commander may not see", picture)
                .isZero();
        AxeResults axe = new AxeBuilder(page).withTags(WCAG_2_2_AA).analyze();
        found.assertThat(axe.getPasses()).as("%s: axe has looked", picture).isNotEmpty();
        List<String> violations =
                axe.getViolations().stream().map(ScreensIT::told).toList();
        found.assertThat(violations).as("%s: WCAG 2.2 AA", picture).isEmpty();
        found.assertThat(chromium.complaints())
                .as("%s: complaints of the browser", picture)
                .isEmpty();
        found.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s: no sideways scrolling", picture)
                .isEqualTo(true);
        found.assertThat(page.evaluate("document.documentElement.lang").toString())
                .as("%s: the page says its language", picture)
                .startsWith(view.language());
    }

    /** A view has settled once its main part stands, nothing of it is still being fetched and its map is drawn. */
    private static void settle(Page page) {
        page.locator("main").first().waitFor();
        page.waitForFunction("""
                () => !document.querySelector('[data-testid=state-loading], .ant-spin-spinning, .ant-skeleton')
                    && [...document.querySelectorAll('.map-canvas')]
                        .every(map => map.dataset.drawn || map.offsetParent === null)""");
    }

    private static String told(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }
}
