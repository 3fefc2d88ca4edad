package org.forestall.examplebank;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.forestall.bankkit.Signatures;

/** Brings what was found to the police as auth.002, signed, each until they have it. Run by one thread. */
final class Findings {

    private final Book book;
    private final Police police;
    private final Known known;
    private final Signatures signatures;
    private final Faults faults;
    private final Retries retries;

    /** @param clock by which it waits between two tries; not the bank's, which a demo may stop */
    Findings(Book book, Police police, Known known, Signatures signatures, Faults faults, Clock clock) {
        this.book = book;
        this.police = police;
        this.known = known;
        this.signatures = signatures;
        this.faults = faults;
        this.retries = new Retries(clock);
    }

    /** Sends what is due. */
    void sendDue() {
        if (faults.is(Faults.Mode.DOWN)) {
            return;
        }
        List<Found> untold = book.untoldFound();
        retries.keep(untold.stream().map(Found::id).toList());
        untold.stream().filter(found -> retries.isDue(found.id())).forEach(this::tell);
    }

    private void tell(Found found) {
        try {
            Police.Answer answer = send(found);
            if (faults.is(Faults.Mode.TWICE)) {
                answer = send(found);
            }
            if (answer.done()) {
                book.write(new Entry.Told(found.id(), null));
            } else if (answer.isFinal()) {
                book.write(new Entry.Told(found.id(), answer.why()));
            } else {
                retries.failed(found.id());
            }
        } catch (IOException e) {
            retries.failed(found.id());
        }
    }

    private Police.Answer send(Found found) throws IOException {
        String customer = found.customer();
        byte[] body = IsoText.answer(found, known.code(), customer == null ? null : book.customer(customer));
        return police.postXml(
                "/bank/enquiries/" + found.question().enquiry() + "/iso20022",
                body,
                signatures.sign(found.id().toString(), body));
    }
}
