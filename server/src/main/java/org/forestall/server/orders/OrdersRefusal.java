package org.forestall.server.orders;

import org.forestall.engine.powers.OrderRefusal;
import org.forestall.server.platform.Refusal;

/** What orders to banks are refused with. */
enum OrdersRefusal implements Refusal {
    NOT_FOUND("order.not-found", Kind.NOT_FOUND, "There is no such order.", "Look at the list of orders."),
    HOLD_NOT_FOUND("order.hold-not-found", Kind.NOT_FOUND, "There is no such hold.", "Look at the list of orders."),
    POWER_NOT_HERE(
            "order.power-not-here",
            Kind.CONFLICT,
            "The law of this place gives no such power.",
            "See which powers there are; the bank may still act of its own accord."),
    INVALID(
            "order.invalid",
            Kind.INVALID,
            "The order cannot be read.",
            "Give the bank, the account, its holder, why, and the amount as a number that is not negative."),
    AT_MOST(
            "order.at-most",
            Kind.CONFLICT,
            "This account has been stopped as often as the law allows.",
            "Ask for a freeze."),
    RUNNING("order.running", Kind.CONFLICT, "An order of this kind is running on this account.", "Renew it instead."),
    PARENT("order.parent", Kind.INVALID, "The account it came from is not of this case.", "Choose one from the list."),
    NOT_A_STOP("order.not-a-stop", Kind.CONFLICT, "Only a stop-payment that holds can become a freeze.", ""),
    SAME_OFFICER("order.same-officer-twice", Kind.CONFLICT, "One officer does not sign twice.", "Ask another officer."),
    NOT_SWORN("order.not-sworn", Kind.FORBIDDEN, "Only a sworn officer signs.", "Ask an officer of the station."),
    ALREADY_SIGNED("order.already-signed", Kind.CONFLICT, "Enough officers have signed.", ""),
    NOT_SIGNED("order.not-signed", Kind.CONFLICT, "Not enough officers have signed.", "Ask another officer to sign."),
    OVER("order.over", Kind.CONFLICT, "The order is over.", "Ask for a new one if there is a reason."),
    NOT_EFFECTIVE("order.not-effective", Kind.CONFLICT, "The bank holds nothing by this order.", ""),
    NO_RENEWAL_LEFT(
            "order.no-renewal-left",
            Kind.CONFLICT,
            "The law allows no further renewal.",
            "Ask for a freeze before it ends."),
    RENEWAL_PENDING("order.renewal-pending", Kind.CONFLICT, "A renewal waits for the bank's word.", "Ring the bank."),
    NO_APPEAL("order.no-appeal", Kind.CONFLICT, "There is no appeal against it here.", "Ask for release."),
    PLEA_PENDING("order.plea-pending", Kind.CONFLICT, "A request is undecided.", "Decide it first."),
    NO_PLEA("order.no-plea", Kind.CONFLICT, "Nobody has asked for release.", ""),
    COMPLAINT("order.complaint-without-effect", Kind.CONFLICT, "A complaint changes nothing in this order's time.", ""),
    NO_EXPENSES("order.no-expenses", Kind.CONFLICT, "This power has no allowance for living.", "Ask for release."),
    NOTHING_TO_PHONE("order.nothing-to-phone", Kind.CONFLICT, "Nothing waits to be told by telephone.", ""),
    BANK_NOT_FOUND(
            "order.bank-not-found", Kind.INVALID, "There is no such bank.", "Choose one from the list of banks.");

    private final Meaning meaning;

    OrdersRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }

    /** The word for what the engine refuses. */
    static OrdersRefusal of(OrderRefusal why) {
        return switch (why) {
            case SAME_OFFICER_TWICE -> SAME_OFFICER;
            case NOT_SWORN -> NOT_SWORN;
            case ALREADY_SIGNED -> ALREADY_SIGNED;
            case NOT_SIGNED -> NOT_SIGNED;
            case OVER -> OVER;
            case NOT_EFFECTIVE -> NOT_EFFECTIVE;
            case NO_RENEWAL_LEFT -> NO_RENEWAL_LEFT;
            case RENEWAL_PENDING -> RENEWAL_PENDING;
            case NO_APPEAL -> NO_APPEAL;
            case PLEA_PENDING -> PLEA_PENDING;
            case NO_PLEA -> NO_PLEA;
            case COMPLAINT_WITHOUT_EFFECT -> COMPLAINT;
        };
    }
}
