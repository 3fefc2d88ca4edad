package org.forestall.server.notices;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands text messages to a gateway over SMPP 3.4. What the gateway refuses for the moment is tried again later. */
@Component
class SmppGateway implements SmsGateway {

    private static final byte HEADER_IN_FRONT = 0x40;
    private static final byte STORE_AND_FORWARD = 0x00;

    private final NoticeSettings.@Nullable Smpp settings;
    private final SmppLink link;
    private final AtomicInteger reference = new AtomicInteger();

    SmppGateway(NoticeSettings settings, SmppLink link) {
        this.settings = settings.smpp();
        this.link = link;
    }

    @Override
    public boolean on() {
        return settings != null;
    }

    @Override
    public Outcome submit(@Nullable String sender, String phone, String text) {
        SMPPSession session = link.session();
        if (session == null) {
            return new Outcome.TryAgain("smpp.no-link");
        }
        SmsParts parts = SmsParts.of(text, reference.incrementAndGet());
        List<String> ids = new ArrayList<>();
        try {
            for (byte[] part : parts.parts()) {
                ids.add(submit(session, sender, phone, new Part(parts, part)));
            }
            return new Outcome.Accepted(false, List.copyOf(ids));
        } catch (NegativeResponseException refused) {
            return outcome(refused.getCommandStatus());
        } catch (ResponseTimeoutException late) {
            return new Outcome.TryAgain("smpp.timeout");
        } catch (IOException | InvalidResponseException down) {
            return new Outcome.TryAgain("smpp.link-lost");
        } catch (PDUException malformed) {
            return new Outcome.Rejected("smpp.malformed");
        }
    }

    private record Part(SmsParts whole, byte[] octets) {}

    private String submit(SMPPSession session, @Nullable String sender, String phone, Part part)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        NoticeSettings.Smpp ours = Objects.requireNonNull(settings);
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        sender == null ? ours.source() : sender,
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        phone.startsWith("+") ? phone.substring(1) : phone,
                        new ESMClass(part.whole().joined() ? HEADER_IN_FRONT : STORE_AND_FORWARD),
                        (byte) 0,
                        (byte) 1,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        part.whole().ucs2() ? new GeneralDataCoding(Alphabet.ALPHA_UCS2) : DataCodings.ZERO,
                        (byte) 0,
                        part.octets())
                .getMessageId();
    }

    private static Outcome outcome(int status) {
        String code = String.format(Locale.ROOT, "smpp.0x%02x", status);
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED,
                    SMPPConstant.STAT_ESME_RMSGQFUL,
                    SMPPConstant.STAT_ESME_RSYSERR,
                    SMPPConstant.STAT_ESME_RSUBMITFAIL,
                    SMPPConstant.STAT_ESME_RINVBNDSTS,
                    SMPPConstant.STAT_ESME_RX_T_APPN -> new Outcome.TryAgain(code);
            default -> new Outcome.Rejected(code);
        };
    }
}
