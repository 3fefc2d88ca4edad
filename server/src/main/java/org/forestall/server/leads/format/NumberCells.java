package org.forestall.server.leads.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a spreadsheet's numbers as the text that the format of leads has for them. */
final class NumberCells {

    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal END_OF_DAYS = BigDecimal.valueOf(2_958_466);

    /** 2000-01-01: a bare number in the column of times is a day from here on. */
    private static final BigDecimal FIRST_LIKELY_DAY = BigDecimal.valueOf(36_526);

    private static final BigDecimal DIGITS_KEPT = BigDecimal.TEN.pow(15);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final boolean date1904;

    NumberCells(boolean date1904) {
        this.date1904 = date1904;
    }

    /** The text of a number cell in the field's column; the digits as they stand when they are no usable number. */
    String text(SheetCell cell, String field) {
        BigDecimal value = Numbers.decimal(cell.text());
        if (value == null) {
            return cell.text();
        }
        boolean isDay = value.compareTo(BigDecimal.ZERO) >= 0 && value.compareTo(END_OF_DAYS) < 0;
        boolean timeColumn = field.equals(LeadField.ISSUED_AT.fieldName());
        CellStyle style = cell.style();
        if (isDay && (style == CellStyle.DATE || (timeColumn && value.compareTo(FIRST_LIKELY_DAY) >= 0))) {
            return TIME.format(moment(value));
        }
        if (isDay && (style == CellStyle.SECONDS || style == CellStyle.MINUTES)) {
            return duration(value, style, field);
        }
        return value.round(new MathContext(15)).stripTrailingZeros().toPlainString();
    }

    /** Excel keeps 15 digits of a number: an identity or account number beyond that has lost its end. */
    static boolean hasLostDigits(SheetCell cell) {
        BigDecimal value = cell.style() == CellStyle.TEXT ? null : Numbers.decimal(cell.text());
        return value != null && value.abs().compareTo(DIGITS_KEPT) >= 0;
    }

    private LocalDateTime moment(BigDecimal days) {
        long seconds = days.multiply(DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return (date1904 ? DAY_ZERO_1904 : DAY_ZERO).atStartOfDay().plusSeconds(seconds);
    }

    /** A talk of 5:30 typed into Excel becomes half past five: a style without seconds is read as it is shown. */
    private static String duration(BigDecimal days, CellStyle style, String field) {
        long seconds = days.multiply(DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        if (style == CellStyle.MINUTES) {
            return String.format(Locale.ROOT, "%d:%02d", seconds / 3600, seconds / 60 % 60);
        }
        return field.equals(LeadField.CALL_SECONDS.fieldName())
                ? Long.toString(seconds)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
