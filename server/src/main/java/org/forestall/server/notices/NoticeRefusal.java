package org.forestall.server.notices;

import org.forestall.server.platform.Refusal;

/** Every 'no' of this package. */
enum NoticeRefusal implements Refusal {
    NOT_FOUND("notice.not-found", Kind.NOT_FOUND, "There is no such notice for you.", "Look at the list again."),
    NOT_STAFF("notice.not-staff", Kind.FORBIDDEN, "Only somebody on the staff is told things.", "Sign in as somebody."),
    NOT_YOURS(
            "notice.reach-not-yours",
            Kind.FORBIDDEN,
            "Somebody else's phone and e-mail are not yours to see or set.",
            "Ask the administrator."),
    CHANNEL_OFF("notice.channel-off", Kind.CONFLICT, "This channel is not set up.", "Set it up in the settings first."),
    PHONE_INVALID(
            "notice.phone-invalid",
            Kind.INVALID,
            "A phone is written with its country: '+' and 8 to 15 digits.",
            "Write it so."),
    EMAIL_INVALID("notice.email-invalid", Kind.INVALID, "This is no e-mail address.", "Check it.");

    private final Meaning meaning;

    NoticeRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
