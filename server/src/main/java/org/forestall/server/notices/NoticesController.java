package org.forestall.server.notices;

import java.time.InstantSource;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.PageRequest;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the asker was told. Nobody reads another's list. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticesController {

    private static final int RECEIVED_AT_ONCE = 500;

    private final Transactions transactions;
    private final StaffList staff;
    private final MyNotices mine;
    private final AcknowledgeNotice acknowledge;
    private final NoticeLatency latency;
    private final InstantSource clock;

    NoticesController(
            Transactions transactions,
            StaffList staff,
            MyNotices mine,
            AcknowledgeNotice acknowledge,
            NoticeLatency latency,
            InstantSource clock) {
        this.transactions = transactions;
        this.staff = staff;
        this.mine = mine;
        this.acknowledge = acknowledge;
        this.latency = latency;
        this.clock = clock;
    }

    record Listed(List<MyNotices.Item> items, int unread, int needsMe) {}

    record Received(@Nullable List<Long> ids, boolean seen) {}

    @GetMapping
    Listed list(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageRequest asked = new PageRequest(page, size);
        return transactions.in(actor.scope(), () -> {
            long me = me(actor);
            MyNotices.Counts counts = mine.counts(me);
            return new Listed(mine.list(me, unread, asked), counts.unread(), counts.needsMe());
        });
    }

    /** The asker's screen has them, or he looked at them. */
    @PostMapping("/received")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void received(Actor actor, @RequestBody Received request) {
        List<Long> ids = request.ids() == null
                ? List.of()
                : request.ids().stream().limit(RECEIVED_AT_ONCE).toList();
        transactions.in(actor.scope(), () -> {
            mine.received(me(actor), ids, request.seen(), clock.instant());
            return null;
        });
    }

    @PostMapping("/{id}/ack")
    MyNotices.Item acknowledge(Actor actor, @PathVariable long id) {
        return acknowledge.acknowledge(me(actor), id);
    }

    @GetMapping("/latency")
    NoticeLatency.Report latency(Actor actor) {
        actor.require(Permission.STAFF_VIEW);
        return transactions.in(actor.scope(), () -> latency.over(clock.instant()));
    }

    private long me(Actor actor) {
        return staff.findBy(actor).map(StaffMember::id).orElseThrow(() -> new Refused(NoticeRefusal.NOT_STAFF));
    }
}
