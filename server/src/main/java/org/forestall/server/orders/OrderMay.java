package org.forestall.server.orders;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.forestall.engine.powers.OrderState;
import org.forestall.engine.powers.OrderStatus;
import org.forestall.engine.powers.Power;
import org.forestall.engine.powers.PowerKind;
import org.forestall.server.profiles.Powers;
import org.springframework.stereotype.Component;

/** What may be done about an order now, by the names of the paths; who may do it is another matter. */
@Component
class OrderMay {

    private final Powers powers;
    private final InstantSource clock;

    OrderMay(Powers powers, InstantSource clock) {
        this.powers = powers;
        this.clock = clock;
    }

    List<String> of(BankOrder order) {
        OrderState state = order.state();
        List<String> may = new ArrayList<>();
        if (state.status().over()) {
            return may;
        }
        if (state.status() == OrderStatus.AWAITING_SIGNATURE) {
            may.addAll(List.of("signature", "decline"));
            return may;
        }
        may.addAll(List.of("answer", "lift"));
        if (state.status().holds()) {
            addWhileHeld(may, order, powers.find(order.kind()).orElseThrow());
        }
        return may;
    }

    private void addWhileHeld(List<String> may, BankOrder order, Power power) {
        OrderState state = order.state();
        OrderState.Renewal renewal = state.renewal();
        boolean renewable = state.renewals() < power.renewals().atMost() && !state.overdue(clock.instant());
        if (renewable && (renewal == null || !renewal.signed())) {
            may.add("renewal");
        }
        if (state.plea() == null) {
            may.add("release-request");
            if (power.rights().appeal()) {
                may.add("appeal");
            }
        } else {
            may.add("decision");
        }
        if (power.afterComplaint() != null && !state.complained()) {
            may.add("complaint");
        }
        if (power.rights().essentialExpenses()) {
            may.add("expenses");
        }
        if (order.kind() == PowerKind.PROTECTIVE_HOLD && order.notifiedAt() == null) {
            may.add("notice");
        }
        if (order.kind() == PowerKind.STOP_PAYMENT
                && powers.find(PowerKind.FREEZE).isPresent()) {
            may.add("freeze");
        }
    }
}
