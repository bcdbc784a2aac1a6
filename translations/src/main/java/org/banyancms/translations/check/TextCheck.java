package org.banyancms.translations.check;

import java.util.List;

/** Looks at one thing in a translated segment. */
@FunctionalInterface
interface TextCheck {

    List<CheckFinding> check(CheckedPair pair);
}
