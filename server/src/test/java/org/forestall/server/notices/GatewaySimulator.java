package org.forestall.server.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.*;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.*;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/** An SMPP gateway of the library's own server sessions: takes messages, refuses as told, drops its line, sends receipts. */
final class GatewaySimulator implements AutoCloseable, ServerMessageReceiverListener {

    static final String PASSWORD = "pass4sms";

    final List<SubmitSm> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final BlockingQueue<SMPPServerSession> bound = new LinkedBlockingQueue<>();
    private final SMPPServerSessionListener door;
    private volatile @Nullable SMPPServerSession line;
    private volatile int refusal;
    private volatile int dropAfter = Integer.MAX_VALUE;
    private volatile boolean open = true;

    GatewaySimulator() {
        try {
            door = new SMPPServerSessionListener(freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        door.setMessageReceiverListener(this);
        Thread.ofPlatform().daemon().name("gateway").start(this::admit);
    }

    /** The library tells no port that the system chose. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return door.getPort();
    }

    private void admit() {
        while (open) {
            try {
                SMPPServerSession session = door.accept();
                BindRequest request = session.waitForBind(5_000);
                if (request.getPassword().equals(PASSWORD)) {
                    request.accept("gateway");
                    line = session;
                    bound.add(session);
                } else {
                    request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                }
            } catch (IOException | TimeoutException | org.jsmpp.PDUStringException closed) {
                // the next one, or the end
            }
        }
    }

    /** Waits until somebody has bound once more. */
    void awaitBind() throws InterruptedException {
        if (bound.poll(8, TimeUnit.SECONDS) == null) {
            throw new IllegalStateException("nobody bound");
        }
    }

    /** Answers every message with this status from now on; 0 takes them. */
    void refuses(int status) {
        refusal = status;
    }

    /** Breaks the line when this many messages more have come. */
    void dropsTheLineAfter(int messages) {
        dropAfter = messages;
    }

    void dropsTheLine() {
        Objects.requireNonNull(line).close();
    }

    /** Says what became of the message that was taken as this number, from 1. */
    void sendsReceipt(int taking, DeliveryReceiptState state) throws Exception {
        SubmitSm message = taken.get(taking - 1);
        String text = "id:%d sub:001 dlvrd:001 submit date:2611230900 done date:2611230901 stat:%s err:000 text:"
                .formatted(taking, state);
        Objects.requireNonNull(line)
                .deliverShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        message.getDestAddress(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        message.getSourceAddr(),
                        new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(0),
                        DataCodings.ZERO,
                        text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source) throws ProcessRequestException {
        if (dropAfter-- <= 0) {
            dropAfter = Integer.MAX_VALUE;
            source.close();
            throw new ProcessRequestException("dropped", SMPPConstant.STAT_ESME_RSYSERR);
        }
        if (refusal != 0) {
            throw new ProcessRequestException("refused", refusal);
        }
        try {
            taken.add(message);
            return new SubmitSmResult(
                    new MessageId(String.valueOf(number.incrementAndGet())), new OptionalParameter[0]);
        } catch (org.jsmpp.PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        open = false;
        door.close();
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti request, SMPPServerSession source)
            throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm request, SMPPServerSession source) throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm request, SMPPServerSession source) throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public void onAcceptCancelSm(CancelSm request, SMPPServerSession source) throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm request, SMPPServerSession source)
            throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm request, SMPPServerSession source)
            throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm request, SMPPServerSession source)
            throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm request, Session source) throws ProcessRequestException {
        throw notTaken();
    }

    private static ProcessRequestException notTaken() {
        return new ProcessRequestException("not taken", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
