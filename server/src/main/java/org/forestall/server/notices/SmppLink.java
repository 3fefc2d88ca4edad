package org.forestall.server.notices;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps one line to the gateway: binds, tries a silent line, binds again when it is lost, waiting a little longer each time
 * up to half a minute. A line that is up also brings the receipts.
 */
@Component
class SmppLink implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SmppLink.class);
    private static final int LONGEST_PASSWORD = 8;
    private static final long BIND_MILLIS = 5_000;
    private static final long ANSWER_MILLIS = 5_000;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final NoticeSettings.@Nullable Smpp settings;
    private final ReceiptListener receipts;
    private final Object changed = new Object();
    private volatile @Nullable SMPPSession session;
    private volatile boolean running;

    SmppLink(NoticeSettings settings, ReceiptListener receipts) {
        this.settings = settings.smpp();
        if (this.settings != null && this.settings.secret().length() > LONGEST_PASSWORD) {
            throw new IllegalStateException("SMPP 3.4 takes a password of at most " + LONGEST_PASSWORD + " characters");
        }
        this.receipts = receipts;
    }

    /** The line, or null while there is none. */
    @Nullable
    SMPPSession session() {
        SMPPSession current = session;
        return current != null && current.getSessionState().isTransmittable() ? current : null;
    }

    @Override
    public void start() {
        running = true;
        if (settings != null) {
            Thread.ofPlatform().name("smpp-link").daemon().start(this::keepBound);
        }
    }

    @Override
    public void stop() {
        running = false;
        SMPPSession current = session;
        if (current != null) {
            current.unbindAndClose();
        }
        wake();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keepBound() {
        Duration wait = FIRST_WAIT;
        while (running) {
            boolean bound = session() != null || bind();
            wait = bound ? FIRST_WAIT : longer(wait);
            await(bound ? LONGEST_WAIT : wait);
        }
    }

    private static Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
    }

    private boolean bind() {
        NoticeSettings.Smpp ours = Objects.requireNonNull(settings);
        SMPPSession fresh = new SMPPSession(new SmppConnections(ours.tls()));
        fresh.setEnquireLinkTimer((int) ours.enquireLink().toMillis());
        fresh.setTransactionTimer(ANSWER_MILLIS);
        fresh.setMessageReceiverListener(receipts);
        try {
            fresh.connectAndBind(ours.host(), ours.port(), parameter(ours), BIND_MILLIS);
            fresh.addSessionStateListener((now, before, source) -> {
                if (now == SessionState.CLOSED) {
                    wake();
                }
            });
            session = fresh;
            log.info("the text message gateway is bound");
            return session() != null;
        } catch (IOException fault) {
            fresh.close();
            log.warn(
                    "the text message gateway cannot be bound: {}",
                    fault.getClass().getSimpleName());
            return false;
        }
    }

    private static BindParameter parameter(NoticeSettings.Smpp ours) {
        return new BindParameter(
                BindType.BIND_TRX,
                ours.systemId(),
                ours.secret(),
                ours.systemType(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null);
    }

    private void wake() {
        synchronized (changed) {
            changed.notifyAll();
        }
    }

    private void await(Duration longest) {
        synchronized (changed) {
            if (!running) {
                return;
            }
            try {
                changed.wait(longest.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
    }
}
