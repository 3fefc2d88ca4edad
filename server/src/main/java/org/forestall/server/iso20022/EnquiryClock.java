package org.forestall.server.iso20022;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forestall.server.clocks.ClockHandler;
import org.forestall.server.clocks.ClockOrder;
import org.forestall.server.clocks.Clocks;
import org.forestall.server.clocks.Firing;
import org.forestall.server.clocks.Stage;
import org.forestall.server.platform.Transactions;
import org.forestall.server.shifts.Post;
import org.springframework.stereotype.Component;

/** An enquiry that nobody signs, or that the bank leaves without an answer: post after post is told. */
@Component
class EnquiryClock implements ClockHandler {

    private static final String KIND = "bank.enquiry";

    private final Clocks clocks;
    private final EnquiryStore store;
    private final TellOfEnquiries tell;
    private final EnquirySettings settings;
    private final Transactions transactions;

    EnquiryClock(
            Clocks clocks,
            EnquiryStore store,
            TellOfEnquiries tell,
            EnquirySettings settings,
            Transactions transactions) {
        this.clocks = clocks;
        this.store = store;
        this.tell = tell;
        this.settings = settings;
        this.transactions = transactions;
    }

    void untilSigned(Enquiry enquiry) {
        arm(enquiry, settings.signature(), enquiry.askedAt());
    }

    void untilAnswered(Enquiry enquiry, Instant signedAt) {
        arm(enquiry, settings.answer(), signedAt);
    }

    /** Nobody is waited for any more. The clock may be of the unit that had the case before. */
    void disarm(Enquiry enquiry) {
        transactions.seeingAll(() -> {
            clocks.disarm(KIND, List.of(enquiry.id()));
            return enquiry;
        });
    }

    private void arm(Enquiry enquiry, List<Duration> after, Instant from) {
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < Math.min(after.size(), Post.values().length); i++) {
            stages.add(new Stage(Stage.rung(i + 1), from.plus(after.get(i))));
        }
        disarm(enquiry);
        if (!stages.isEmpty()) {
            clocks.arm(List.of(new ClockOrder(
                    KIND, enquiry.id(), enquiry.unitId(), stages.getLast().at(), stages)));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void lock(List<Long> enquiryIds) {
        enquiryIds.forEach(store::lock);
    }

    @Override
    public void fired(List<Firing> firings, Instant now) {
        firings.forEach(firing -> store.lock(firing.subjectId())
                .filter(enquiry -> enquiry.status().isWaiting())
                .ifPresent(enquiry -> tell.waitsTooLong(enquiry, post(firing.stage()), now)));
    }

    private static Post post(String stage) {
        return Post.values()[Integer.parseInt(stage.substring(stage.indexOf('_') + 1)) - 1];
    }
}
