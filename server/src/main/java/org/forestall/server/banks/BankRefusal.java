package org.forestall.server.banks;

import org.forestall.server.platform.Refusal;

/** Every 'no' of the work with banks. */
public enum BankRefusal implements Refusal {
    NOT_FOUND("bank.not-found", Kind.NOT_FOUND, "There is no such bank.", "Look at the list of banks."),
    BRANCH_NOT_FOUND(
            "bank.branch-not-found",
            Kind.NOT_FOUND,
            "The bank has no such branch.",
            "Use a code of the list of branches, or have the branch registered."),
    KEY_NOT_FOUND("bank.key-not-found", Kind.NOT_FOUND, "The bank has no such key.", "Look at the bank's keys."),
    EXISTS("bank.exists", Kind.CONFLICT, "A bank or branch with this code is registered.", "Use another code."),
    INVALID(
            "bank.invalid",
            Kind.INVALID,
            "A code of letters, digits, dots and dashes, and a name are needed.",
            "Mend the named field."),
    WRONG_UNIT(
            "bank.wrong-unit",
            Kind.INVALID,
            "A branch stands on the ground of a station.",
            "Choose the station nearest to the branch."),
    HOURS_INVALID(
            "bank.hours-invalid",
            Kind.INVALID,
            "A branch opens before it closes.",
            "Give both times as 09:00 and 17:00."),
    ALERT_NOT_FOUND("bank.alert-not-found", Kind.NOT_FOUND, "There is no such alert.", "Look at the list of alerts."),
    ALERT_INVALID(
            "bank.alert-invalid",
            Kind.INVALID,
            "The alert cannot be read.",
            "Give id as a UUID, the branch's code and, where known, amount as a number that is not negative."),
    ALERT_OVER("bank.alert-over", Kind.CONFLICT, "The alert is over.", "Raise a new one if the customer comes back."),
    ANSWER_MISSING("bank.answer-missing", Kind.INVALID, "The answer is missing.", "Say what you do about it."),
    ALL_CLEAR_REASON(
            "bank.all-clear-reason",
            Kind.INVALID,
            "An all-clear needs a reason.",
            "Say in a few words why there is no danger."),
    NOTE_TOO_LONG("bank.note-too-long", Kind.INVALID, "The note is too long.", "Keep it under 1,000 characters."),
    WATCH_NOT_FOUND("bank.watch-not-found", Kind.NOT_FOUND, "No watch runs on this case.", "Place one."),
    WATCH_RUNNING("bank.watch-running", Kind.CONFLICT, "A watch runs on this case.", "Renew it instead."),
    WATCH_NO_DANGER(
            "bank.watch-no-danger",
            Kind.CONFLICT,
            "The case was closed because nobody was in danger.",
            "Reopen it first if somebody is."),
    WATCH_BASIS("bank.watch-basis", Kind.INVALID, "The basis is missing.", "Choose the legal basis of the watch."),
    WATCH_DAYS(
            "bank.watch-days",
            Kind.INVALID,
            "A watch lasts from 1 to 30 days.",
            "Choose fewer days; it can be renewed."),
    WATCH_ACCOUNTS(
            "bank.watch-accounts",
            Kind.INVALID,
            "A watch on accounts names 1 to 20 of them.",
            "Write each as capitals and digits."),
    WATCH_BRANCHES(
            "bank.watch-branches",
            Kind.INVALID,
            "A watch at branches names 1 to 20 that are open.",
            "Choose them from the list of branches."),
    PHONE_INVALID(
            "bank.phone-invalid",
            Kind.INVALID,
            "This is no telephone number.",
            "Give digits, with a plus, spaces or dashes where needed."),
    DELIVERY_URL(
            "bank.delivery-url",
            Kind.INVALID,
            "The address cannot be used.",
            "Give a whole http or https address without a user, such as https://bank.example/orders."),
    SIGNATURE(
            "bank.signature",
            Kind.FORBIDDEN,
            "The signature is missing or wrong.",
            "Sign id, timestamp and body by the Standard Webhooks, with the secret of the delivery."),
    SIGNATURE_TIME(
            "bank.signature-time",
            Kind.FORBIDDEN,
            "The message was signed at another time than now.",
            "Sign it anew; look at the clock if it happens again."),
    NO_IDENTIFIER(
            "bank.no-identifier",
            Kind.CONFLICT,
            "Neither a phone nor an identity number of the person is known.",
            "Find one first; the banks could not recognise the person.");

    private final Meaning meaning;

    BankRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
