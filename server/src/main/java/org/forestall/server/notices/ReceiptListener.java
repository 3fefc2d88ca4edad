package org.forestall.server.notices;

import java.util.Set;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the gateway's receipts; answers with a passing fault when one cannot be kept, so that it comes again. */
@Component
class ReceiptListener implements MessageReceiverListener {

    private static final Logger log = LoggerFactory.getLogger(ReceiptListener.class);
    private static final Set<DeliveryReceiptState> ON_THE_WAY =
            Set.of(DeliveryReceiptState.ENROUTE, DeliveryReceiptState.ACCEPTD);

    private final DeliveryReceipts receipts;

    ReceiptListener(DeliveryReceipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        if (!message.isSmscDeliveryReceipt()) {
            // nobody answers a notice by text message; there is no one to show it to
            return;
        }
        try {
            DeliveryReceipt receipt = message.getShortMessageAsDeliveryReceipt();
            DeliveryReceiptState state = receipt.getFinalStatus();
            if (!ON_THE_WAY.contains(state)) {
                boolean arrived = state == DeliveryReceiptState.DELIVRD;
                receipts.arrived(receipt.getId(), arrived, arrived ? null : "smpp." + state + '.' + receipt.getError());
            }
        } catch (InvalidDeliveryReceiptException unreadable) {
            log.warn("a receipt of the text message gateway cannot be read");
        } catch (RuntimeException fault) {
            throw new ProcessRequestException("not kept", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        // asks for nothing
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not taken", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
