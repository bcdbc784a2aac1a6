package org.banyancms.media.importing.encoding;

/** The upper half of TCVN 5712:1993 VN3, as glibc's and libiconv's TCVN5712-1 have it. */
final class Tcvn3 {
    private static final int FIRST = 0xA1;

    /** From A1 to FE; a dot where the standard has a combining mark or nothing. */
    private static final String LETTERS =
            "ĂÂÊÔƠƯĐăâêôơưđ....." // A1-B3
                    + ".àảãáạ.ằẳẵắ......." // B4-C5
                    + "ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò" // C6-DF
                    + ".ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ"; // E0-FE

    private Tcvn3() {}

    static String decode(String text) {
        var decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            decoded.append(letter(text.charAt(i)));
        }
        return decoded.toString();
    }

    private static char letter(char code) {
        int place = code - FIRST;
        if (place < 0 || place >= LETTERS.length() || LETTERS.charAt(place) == '.') {
            return code;
        }
        return LETTERS.charAt(place);
    }
}
