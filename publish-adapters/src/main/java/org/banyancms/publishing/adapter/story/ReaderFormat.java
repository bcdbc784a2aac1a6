package org.banyancms.publishing.adapter.story;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.banyancms.core.locale.LocaleTag;

/**
 * Days, times and numbers as the reader's language writes them, in the province's time zone and the
 * common calendar.
 */
public final class ReaderFormat {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ULocale locale;

    public ReaderFormat(LocaleTag locale) {
        this.locale = locale.icu().setKeywordValue("calendar", "gregorian");
    }

    /** A day. */
    public String day(Instant instant) {
        return format(DateFormat.getDateInstance(DateFormat.LONG, locale), instant);
    }

    /** A day and a time of day. */
    public String time(Instant instant) {
        return format(
                DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, locale), instant);
    }

    /** A day given in ISO 8601; as it stands where it is none. */
    public String day(String iso) {
        try {
            return day(LocalDate.parse(iso).atTime(12, 0).atZone(ZONE).toInstant());
        } catch (DateTimeException _) {
            return iso;
        }
    }

    /** An instant given in RFC 3339; as it stands where it is none. */
    public String time(String iso) {
        try {
            return time(OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeException _) {
            return iso;
        }
    }

    /** From one time to another, without saying the day twice. */
    public String span(String from, String to) {
        try {
            var format = DateIntervalFormat.getInstance("yMMMMdjm", locale);
            format.setTimeZone(TimeZone.getTimeZone(ZONE.getId()));
            return format.format(new DateInterval(millis(from), millis(to)));
        } catch (DateTimeException _) {
            return from + " – " + to;
        }
    }

    private static long millis(String iso) {
        return OffsetDateTime.parse(iso).toInstant().toEpochMilli();
    }

    private static String format(DateFormat format, Instant instant) {
        format.setTimeZone(TimeZone.getTimeZone(ZONE.getId()));
        return format.format(Date.from(instant));
    }

    /** A number, or a text as it stands. Years are written without separators. */
    public String value(Object value, String unit) {
        if (!(value instanceof Number number)) {
            return value.toString();
        }
        var format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(6);
        format.setGroupingUsed(!unit.equals("year"));
        return format.format(number);
    }
}
