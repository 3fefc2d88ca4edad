package org.forestall.server.leads.format;

import java.time.Instant;
import java.util.regex.Pattern;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.LeadFamily;
import org.forestall.engine.MoneyChannel;
import org.jspecify.annotations.Nullable;

/**
 * Reads a lead's verbatim fields into its content. A given value that cannot be understood makes the whole lead
 * unusable, with the reasons of all its fields: a half-understood warning could send somebody to the wrong door.
 */
public final class ReadLead {

    private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\p{N}._-]{1,40}");

    private final Fields fields;
    private final ReadContext context;

    private ReadLead(Fields fields, ReadContext context) {
        this.fields = fields;
        this.context = context;
    }

    public static ReadOutcome read(RawLead lead, ReadContext context) {
        return new ReadLead(new Fields(lead), context).read();
    }

    private ReadOutcome read() {
        String source = source();
        String sourceRef = required(LeadField.SOURCE_REF, fields.text(LeadField.SOURCE_REF));
        Instant issuedAt = required(LeadField.ISSUED_AT, TimeText.read(fields, context));
        LeadFamily family = required(LeadField.FAMILY, word(LeadField.FAMILY, "family", LeadFamily.class));
        Grade grade = word(LeadField.GRADE, "grade", Grade.class);
        LeadContent.PersonFields person = person();
        LeadContent.Signals signals = SignalText.read(fields, context.phoneRegion());
        LeadContent.Money money = money();
        String wording = fields.text(LeadField.FRAUD_TYPE);
        FraudType type = wording == null ? null : FraudWording.typeOf(wording);
        String text = fields.text(LeadField.TEXT);
        if (!fields.problems().isEmpty() || source == null || sourceRef == null || issuedAt == null || family == null) {
            return new ReadOutcome.Unusable(fields.problems());
        }
        return new ReadOutcome.Readable(new LeadContent(
                source,
                sourceRef,
                issuedAt,
                family,
                grade,
                type,
                wording,
                person,
                signals,
                money,
                text,
                fields.unknown()));
    }

    private @Nullable String source() {
        String named = fields.plain(LeadField.SOURCE);
        String source = required(LeadField.SOURCE, named == null ? context.defaultSource() : named);
        if (source != null && !SOURCE.matcher(source).matches()) {
            fields.problem(
                    LeadField.SOURCE,
                    "source.code",
                    "A source's code is 1 to 40 letters, digits, '.', '_' or '-'; correct it.");
            return null;
        }
        return source;
    }

    private LeadContent.PersonFields person() {
        String name = fields.text(LeadField.NAME);
        String phone = PhoneText.readOwn(fields, context.phoneRegion());
        IdentityText.Document document = IdentityText.read(fields, context);
        String address = fields.text(LeadField.ADDRESS);
        boolean known = phone != null || document != null || (name != null && address != null);
        if (!known
                && !fields.hasProblem(
                        LeadField.NAME, LeadField.PHONE, LeadField.ID_KIND, LeadField.ID_NUMBER, LeadField.ADDRESS)) {
            fields.problem(new FieldProblem(
                    "person",
                    "person.unknown",
                    "Nobody can be found by this; give a phone, an identity number, or a name with an address."));
        }
        return new LeadContent.PersonFields(
                name,
                phone,
                document == null ? null : document.kind(),
                document == null ? null : document.number(),
                address);
    }

    private LeadContent.Money money() {
        return new LeadContent.Money(
                MoneyText.read(fields, LeadField.AT_RISK),
                MoneyText.read(fields, LeadField.MOVED),
                word(LeadField.CHANNEL, "channel", MoneyChannel.class));
    }

    private <E extends Enum<E>> @Nullable E word(LeadField field, String kind, Class<E> type) {
        String text = fields.text(field);
        if (text == null) {
            return null;
        }
        String code = Vocabulary.find(kind, text);
        if (code == null) {
            fields.problem(
                    field,
                    kind + ".unknown",
                    "The word is not one of the lead format's for this field; choose one of them.");
            return null;
        }
        return Enum.valueOf(type, code);
    }

    private <T> @Nullable T required(LeadField field, @Nullable T value) {
        if (value == null && !fields.hasProblem(field)) {
            fields.problem(
                    field,
                    "field.required",
                    "The field is missing; fill it in (" + field.chineseHeading() + ", " + field.englishHeading()
                            + ").");
        }
        return value;
    }
}
