package org.banyancms.translations.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Web and e-mail addresses are the same on both sides. */
final class AddressCheck implements TextCheck {

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "https?://[^\\s<>\"”“»）)。，]+"
                            + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
                            + "|(?<![\\w.])(?:[a-z0-9-]+\\.)+(?:vn|com|org|net|info|int|la|kr|jp|cn|fr|ru|de|eu|uk)(?![\\w.]\\w)(?:/[^\\s<>\"”“»）)。，]*)?",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public List<CheckFinding> check(CheckedPair pair) {
        var target = addresses(pair.target().plain());
        var missing = new ArrayList<String>();
        for (String address : addresses(pair.source().plain())) {
            if (!target.remove(address)) {
                missing.add(address);
            }
        }
        var findings = new ArrayList<CheckFinding>();
        missing.forEach(address -> findings.add(finding("address_missing", address)));
        target.forEach(address -> findings.add(finding("address_added", address)));
        return findings;
    }

    private static List<String> addresses(String text) {
        var found = new ArrayList<String>();
        var matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().replaceFirst("[.,;:!?…]+$", ""));
        }
        return found;
    }

    private static CheckFinding finding(String code, String address) {
        return CheckFinding.block(code, Map.of("address", address));
    }
}
