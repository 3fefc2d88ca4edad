package org.forestall.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A real browser, and people who sit at it. What the browser complains about is kept for the journeys to look at. */
final class Chromium implements AutoCloseable {

    private static final double PATIENCE_MS = 30_000;

    static {
        // a journey shows that something happens; how fast is the benchmarks' affair, also on a busy machine
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(
                            Objects.requireNonNullElse(System.getenv("FORESTALL_CHROMIUM"), "/usr/bin/chromium")))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--use-angle=swiftshader",
                            "--enable-unsafe-swiftshader",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking")));
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    /** A browser of one's own, nobody signed in. */
    Page open(Server server, View view) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(server.address())
                .setViewportSize(view.width(), view.height())
                .setLocale(view.language().equals("zh") ? "zh-CN" : "en-GB")
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(ColorScheme.LIGHT));
        context.setDefaultTimeout(PATIENCE_MS);
        context.addInitScript(
                "if (!localStorage.getItem('forestall.settings')) localStorage.setItem('forestall.settings', '{\"language\":\""
                        + view.language() + "\"}')");
        Page page = context.newPage();
        listen(page);
        return page;
    }

    /** A browser in which this person of the demo has signed in. */
    Page signedIn(Server server, View view, String username) {
        Page page = open(server, view);
        page.navigate("/");
        page.getByTestId("login-username").fill(username);
        page.getByTestId("login-password").fill("forestall");
        page.getByTestId("login-submit").click();
        page.getByTestId("user-menu")
                .or(page.getByTestId("login-error"))
                .first()
                .waitFor();
        return page;
    }

    /** Errors on the console, and requests that left this machine, since they were last asked for. */
    List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    private void listen(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAskingWhoIsThere(message.location(), message.text())) {
                complaints.add(page.url() + " console: " + message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " error: " + error));
        page.onRequest(request -> {
            String url = request.url();
            if (url.startsWith("http") && !"127.0.0.1".equals(URI.create(url).getHost())) {
                complaints.add(page.url() + " asked another host: " + url);
            }
        });
    }

    /** Before the sign-in the console asks who is signed in; that nobody is, is no fault, but the browser calls every 401 one. */
    private static boolean isAskingWhoIsThere(String location, String text) {
        return text.contains("401") && (location.contains("/api/v1/session") || location.contains("/api/v1/demo"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
