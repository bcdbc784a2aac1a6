package org.banyancms.server.architecture;

import java.util.ArrayList;
import java.util.List;

/**
 * What a set of rooms may measure.
 *
 * @param what the kind of room, for the message
 * @param hard lines that none may exceed
 * @param median lines that half of them keep to
 * @param ninetieth lines that nine of ten keep to
 */
record SizeBudget(String what, int hard, int median, int ninetieth) {

    static final SizeBudget FILES = new SizeBudget("file", 400, 60, 150);
    static final SizeBudget METHODS = new SizeBudget("method", 40, 15, 15);

    /** One thing that was measured. */
    record Room(String name, int lines) {}

    /** Everything that is over the budget, in words; empty when all is well. */
    List<String> violations(List<Room> rooms) {
        var found = new ArrayList<String>();
        for (Room room : rooms) {
            if (room.lines() > hard) {
                found.add(
                        "%s %s has %d lines, more than %d"
                                .formatted(what, room.name(), room.lines(), hard));
            }
        }
        compare(found, rooms, 50, median);
        compare(found, rooms, 90, ninetieth);
        return found;
    }

    private void compare(List<String> found, List<Room> rooms, int percent, int budget) {
        int measured = percentile(rooms, percent);
        if (measured > budget) {
            found.add(
                    "%d%% of all %ss should have at most %d lines, but it is %d"
                            .formatted(percent, what, budget, measured));
        }
    }

    private static int percentile(List<Room> rooms, int percent) {
        var sorted = rooms.stream().mapToInt(Room::lines).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) * percent / 100];
    }
}
