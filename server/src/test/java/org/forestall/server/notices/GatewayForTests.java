package org.forestall.server.notices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.util.DeliveryReceiptState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The simulated text message gateway, for the tests of other packages: {@link Wiring} joins it to what they wire. */
public final class GatewayForTests implements AutoCloseable {

    private static @Nullable GatewaySimulator current;

    private final GatewaySimulator simulator = new GatewaySimulator();

    public GatewayForTests() {
        current = simulator;
    }

    /** Settings that name the gateway that was made last. */
    @Configuration(proxyBeanMethods = false)
    public static class Wiring {

        @Bean
        @Primary
        NoticeSettings settingsOfTheSimulator() {
            int port = Objects.requireNonNull(current).port();
            return new NoticeSettings(
                    Locale.of("zh"),
                    Map.of(),
                    null,
                    new NoticeSettings.Smpp(
                            "127.0.0.1",
                            port,
                            "forestall",
                            GatewaySimulator.PASSWORD,
                            null,
                            "",
                            "10690000",
                            false,
                            Duration.ofSeconds(30)),
                    List.of());
        }
    }

    /** Waits until the line of this wiring is up. */
    public void awaitBound(ApplicationContext context) throws InterruptedException {
        simulator.awaitBind();
        SmppLink link = context.getBean(SmppLink.class);
        for (int i = 0; i < 2_000_000 && link.session() == null; i++) {
            Thread.onSpinWait();
        }
        Objects.requireNonNull(link.session());
    }

    /** What it has taken: sender, number and text of each part. */
    public List<List<String>> taken() {
        return simulator.taken.stream()
                .map(part -> List.of(part.getSourceAddr(), part.getDestAddress(), text(part)))
                .toList();
    }

    /** Asks to be asked again from now on, or refuses the number, or takes everything again. */
    public void isThrottled() {
        simulator.refuses(SMPPConstant.STAT_ESME_RTHROTTLED);
    }

    public void refusesTheNumber() {
        simulator.refuses(SMPPConstant.STAT_ESME_RINVDSTADR);
    }

    public void takesEverything() {
        simulator.refuses(0);
    }

    /** Says what became of a part, counted from 1. */
    public void sendsReceipt(int part, boolean arrived) throws Exception {
        simulator.sendsReceipt(part, arrived ? DeliveryReceiptState.DELIVRD : DeliveryReceiptState.UNDELIV);
    }

    private static String text(SubmitSm part) {
        byte[] octets = part.getShortMessage();
        int header = part.isUdhi() ? octets[0] + 1 : 0;
        return new String(octets, header, octets.length - header, StandardCharsets.UTF_16BE);
    }

    @Override
    public void close() throws IOException {
        simulator.close();
    }
}
