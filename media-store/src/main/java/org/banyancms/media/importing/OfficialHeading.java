package org.banyancms.media.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The title of an official Vietnamese document: the name of its kind stands in capitals on a line
 * of its own, below number and date, and what it is about on the next one.
 */
final class OfficialHeading {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int LOOKED_AT = 15;
    private static final Set<String> KINDS =
            Set.of(
                    "KẾ HOẠCH",
                    "BÁO CÁO",
                    "QUYẾT ĐỊNH",
                    "NGHỊ QUYẾT",
                    "CHỈ THỊ",
                    "THÔNG BÁO",
                    "THÔNG CÁO",
                    "THÔNG CÁO BÁO CHÍ",
                    "THÔNG TƯ",
                    "HƯỚNG DẪN",
                    "KẾT LUẬN",
                    "CHƯƠNG TRÌNH",
                    "ĐỀ ÁN",
                    "TỜ TRÌNH",
                    "QUY CHẾ",
                    "QUY ĐỊNH");

    private OfficialHeading() {}

    /** The title among the first lines, if they are an official document's. */
    static Optional<String> in(List<String> lines) {
        for (int i = 0; i + 1 < Math.min(LOOKED_AT, lines.size()); i++) {
            if (KINDS.contains(lines.get(i))) {
                return Optional.of(sentence(lines.get(i)) + " " + following(lines.get(i + 1)));
            }
        }
        return Optional.empty();
    }

    private static String sentence(String kind) {
        return kind.charAt(0) + kind.substring(1).toLowerCase(VIETNAMESE);
    }

    /** Goes on in small letters, unless a name begins. */
    private static String following(String text) {
        var second = text.substring(text.indexOf(' ') + 1);
        boolean name = second.equals(text) || !Character.isLowerCase(second.charAt(0));
        return name ? text : text.substring(0, 1).toLowerCase(VIETNAMESE) + text.substring(1);
    }
}
