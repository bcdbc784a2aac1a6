package org.banyancms.core.gate;

import java.util.Locale;
import java.util.Set;

/** Words of links that tell nobody where they lead. */
final class LinkWords {
    private static final Set<String> EMPTY =
            Set.of(
                    "tại đây",
                    "ở đây",
                    "đây",
                    "bấm vào đây",
                    "nhấn vào đây",
                    "xem thêm",
                    "here",
                    "click here",
                    "more",
                    "read more",
                    "link",
                    "ici",
                    "cliquez ici",
                    "点击这里",
                    "这里",
                    "点击此处",
                    "此处",
                    "こちら",
                    "ここ",
                    "여기",
                    "здесь",
                    "тут",
                    "ທີ່ນີ້");

    private LinkWords() {}

    static boolean saysNothing(String text) {
        var words = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\p{P}\\p{S}\\s]+$", "");
        return words.isEmpty() || EMPTY.contains(words);
    }
}
