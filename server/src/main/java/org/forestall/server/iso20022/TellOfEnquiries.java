package org.forestall.server.iso20022;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.Cases;
import org.forestall.server.notices.Notice;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.forestall.server.notices.Urgency;
import org.forestall.server.platform.Transactions;
import org.forestall.server.shifts.Post;
import org.forestall.server.shifts.Posts;
import org.springframework.stereotype.Component;

/**
 * Tells people of enquiries: who is to sign, that the bank has answered, that somebody had better telephone. A notice names
 * the case and nothing that is in it.
 */
@Component
class TellOfEnquiries {

    private final Notices notices;
    private final Posts posts;
    private final Cases cases;
    private final CaseOfEnquiry caseOfEnquiry;
    private final Transactions transactions;

    TellOfEnquiries(Notices notices, Posts posts, Cases cases, CaseOfEnquiry caseOfEnquiry, Transactions transactions) {
        this.notices = notices;
        this.posts = posts;
        this.cases = cases;
        this.caseOfEnquiry = caseOfEnquiry;
        this.transactions = transactions;
    }

    /** Officers are to sign, other than those who have; what was said of it before is over. */
    void waitsForSignature(Enquiry enquiry, Instant now) {
        settled(enquiry, now);
        tell(enquiry, signers(enquiry, Post.STATION_DUTY, now), "enquiry.waits-for-signature", Urgency.URGENT);
    }

    /** Whoever asked, and whoever has the case, hears that the bank said something. */
    void answered(Enquiry enquiry, Instant now) {
        settled(enquiry, now);
        String sentence =
                enquiry.status() == Enquiry.Status.NOTHING_FOUND ? "enquiry.nothing-found" : "enquiry.answered";
        tell(enquiry, concerned(enquiry), sentence, Urgency.HIGH);
    }

    /** Whoever asked hears that the officers decided against it. */
    void declined(Enquiry enquiry, Instant now) {
        settled(enquiry, now);
        tell(enquiry, concerned(enquiry), "enquiry.declined", Urgency.NORMAL);
    }

    /** The bank's system cannot be reached: somebody telephones. */
    void ringTheBank(Enquiry enquiry, Instant now) {
        Set<Long> people = concerned(enquiry);
        people.addAll(holders(Post.STATION_DUTY, enquiry, now));
        tell(enquiry, people, "enquiry.ring-the-bank", Urgency.URGENT);
    }

    /** Nobody signed, or the bank has not answered, in the time that was set. */
    void waitsTooLong(Enquiry enquiry, Post post, Instant now) {
        boolean unsigned = enquiry.status() == Enquiry.Status.AWAITING_SIGNATURE;
        Set<Long> people = unsigned ? signers(enquiry, post, now) : concerned(enquiry);
        people.addAll(holders(post, enquiry, now));
        tell(enquiry, people, unsigned ? "enquiry.unsigned" : "enquiry.unanswered", Urgency.URGENT);
    }

    /** Nobody needs to act on what was told before. */
    void settled(Enquiry enquiry, Instant now) {
        notices.settle(List.of(subject(enquiry)), List.of(NoticeKind.BANK_ENQUIRY), now);
    }

    private void tell(Enquiry enquiry, Set<Long> people, String sentence, Urgency urgency) {
        notices.tell(Notice.of(NoticeKind.BANK_ENQUIRY, subject(enquiry), enquiry.unitId(), people)
                .saying(sentence, Map.of("case", goesOn(enquiry).value()))
                .urgency(urgency));
    }

    /** The post and whoever has the case, less those who have signed; where that is nobody, the posts above. */
    private Set<Long> signers(Enquiry enquiry, Post from, Instant now) {
        Set<Long> people = new HashSet<>();
        for (Optional<Post> post = Optional.of(from);
                post.isPresent() && people.isEmpty();
                post = post.get().above()) {
            people.addAll(holders(post.get(), enquiry, now));
            people.removeAll(enquiry.signers());
        }
        holderOfCase(enquiry).filter(one -> !enquiry.signers().contains(one)).ifPresent(people::add);
        return people;
    }

    private Set<Long> concerned(Enquiry enquiry) {
        Set<Long> people = new HashSet<>();
        people.add(enquiry.askedBy().id());
        holderOfCase(enquiry).ifPresent(people::add);
        return people;
    }

    private Set<Long> holders(Post post, Enquiry enquiry, Instant now) {
        Set<Long> people = new HashSet<>();
        posts.holders(post, enquiry.unitId(), now).forEach(one -> people.add(one.id()));
        return people;
    }

    private Optional<Long> holderOfCase(Enquiry enquiry) {
        return transactions.seeingAll(() ->
                cases.find(cases.goesOn(enquiry.caseId())).map(CaseFile::holder).map(one -> one.staffId()));
    }

    private CaseId goesOn(Enquiry enquiry) {
        return caseOfEnquiry.goesOn(enquiry.caseId());
    }

    private static NoticeSubject subject(Enquiry enquiry) {
        return new NoticeSubject(NoticeSubject.Kind.BANK_ENQUIRY, enquiry.id());
    }
}
