package org.banyancms.core.calendar;

import java.time.LocalDate;
import java.time.temporal.JulianFields;
import java.util.Optional;

/**
 * The Vietnamese lunar calendar: months begin on the day of the new moon at UTC+7, the eleventh
 * month holds the winter solstice, and the first month after it without a principal term is a leap
 * month of its predecessor's number. Astronomy after Meeus, as Hồ Ngọc Đức applied it; good for
 * 1900 to 2199.
 */
public final class LunarCalendar {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** Hours from UTC to the meridian of the calendar. */
    private static final double ZONE = 7.0;

    private static final double MONTH = 29.530588853;
    private static final double NEW_MOON_OF_1900 = 2415021.076998695;

    private LunarCalendar() {}

    /** The lunar day of a solar one. */
    public static LunarDay lunar(LocalDate solar) {
        long day = solar.getLong(JulianFields.JULIAN_DAY);
        int k = (int) Math.floor((day - NEW_MOON_OF_1900) / MONTH);
        while (newMoon(k + 1) <= day) {
            k++;
        }
        while (newMoon(k) > day) {
            k--;
        }
        long monthStart = newMoon(k);
        long november = eleventhMonth(solar.getYear());
        int year = solar.getYear();
        if (november >= monthStart) {
            november = eleventhMonth(solar.getYear() - 1);
        } else {
            year++;
        }
        long next = eleventhMonth(year);
        int passed = (int) Math.floorDiv(monthStart - november, 29L);
        return day(day - monthStart + 1, passed, november, next, year);
    }

    private static LunarDay day(long day, int passed, long november, long next, int year) {
        int month = passed + 11;
        boolean leap = false;
        if (next - november > 365) {
            int offset = leapOffset(november);
            if (passed >= offset) {
                month = passed + 10;
                leap = passed == offset;
            }
        }
        if (month > 12) {
            month -= 12;
        }
        int lunarYear = month >= 11 && passed < 4 ? year - 1 : year;
        return new LunarDay((int) day, month, leap, lunarYear);
    }

    /** The solar day of a lunar one of a known year, or nothing where there is no such day. */
    public static Optional<LocalDate> solar(LunarDay lunar) {
        if (lunar.year() < FIRST_YEAR || lunar.year() > LAST_YEAR) {
            return Optional.empty();
        }
        boolean late = lunar.month() >= 11;
        long november = eleventhMonth(late ? lunar.year() : lunar.year() - 1);
        long next = eleventhMonth(late ? lunar.year() + 1 : lunar.year());
        int offset = Math.floorMod(lunar.month() - 11, 12);
        boolean leapYear = next - november > 365;
        if (leapYear && (lunar.leap() || offset >= leapOffset(november))) {
            offset++;
        }
        int k = (int) Math.floor(0.5 + (november - NEW_MOON_OF_1900) / MONTH);
        var solar =
                LocalDate.EPOCH.with(
                        JulianFields.JULIAN_DAY, newMoon(k + offset) + lunar.day() - 1);
        return lunar(solar).equals(lunar) ? Optional.of(solar) : Optional.empty();
    }

    /** The first day of the month that holds the winter solstice of a solar year. */
    private static long eleventhMonth(int year) {
        long off = LocalDate.of(year, 12, 31).getLong(JulianFields.JULIAN_DAY) - 2415021;
        int k = (int) Math.floor(off / MONTH);
        long start = newMoon(k);
        return sunSector(start) >= 9 ? newMoon(k - 1) : start;
    }

    private static int leapOffset(long november) {
        int k = (int) Math.floor((november - NEW_MOON_OF_1900) / MONTH + 0.5);
        int i = 1;
        int sector = sunSector(newMoon(k + i));
        int last;
        do {
            last = sector;
            i++;
            sector = sunSector(newMoon(k + i));
        } while (sector != last && i < 14);
        return i - 1;
    }

    /** The day, as a Julian day number at the meridian, of the k-th new moon since 1900-01-01. */
    private static long newMoon(int k) {
        double t = k / 1236.85;
        double mean =
                2415020.75933
                        + 29.53058868 * k
                        + 0.0001178 * t * t
                        - 0.000000155 * t * t * t
                        + 0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t * t);
        double sun = 359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t * t * t;
        double moon = 306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t * t * t;
        double node = 21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t * t * t;
        double shift =
                (0.1734 - 0.000393 * t) * sin(sun)
                        + 0.0021 * sin(2 * sun)
                        - 0.4068 * sin(moon)
                        + 0.0161 * sin(2 * moon)
                        - 0.0004 * sin(3 * moon)
                        + 0.0104 * sin(2 * node)
                        - 0.0051 * sin(sun + moon)
                        - 0.0074 * sin(sun - moon)
                        + 0.0004 * sin(2 * node + sun)
                        - 0.0004 * sin(2 * node - sun)
                        - 0.0006 * sin(2 * node + moon)
                        + 0.0010 * sin(2 * node - moon)
                        + 0.0005 * sin(2 * moon + sun);
        return (long) Math.floor(mean + shift - clockDrift(t) + 0.5 + ZONE / 24);
    }

    /** Days by which the turning of the earth lags behind even time, t centuries after 1900. */
    private static double clockDrift(double t) {
        return t < -11
                ? 0.001 + 0.000839 * t + 0.0002261 * t * t
                : -0.000278 + 0.000265 * t + 0.000262 * t * t;
    }

    /**
     * In which twelfth of its yearly way the sun stands at the beginning of a day, from 0 to 11.
     */
    private static int sunSector(long julianDay) {
        double t = (julianDay - 2451545.5 - ZONE / 24) / 36525;
        double anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t * t - 0.00000048 * t * t * t;
        double longitude =
                280.46645
                        + 36000.76983 * t
                        + 0.0003032 * t * t
                        + (1.914600 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly)
                        + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
                        + 0.000290 * sin(3 * anomaly);
        double whole = longitude - 360 * Math.floor(longitude / 360);
        return (int) Math.floor(whole / 30);
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
