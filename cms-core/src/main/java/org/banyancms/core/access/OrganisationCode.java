package org.banyancms.core.access;

import java.util.regex.Pattern;

/**
 * Code of an organisation, such as {@code SVHTTDL}.
 *
 * @param value 2 to 32 letters, digits, hyphens; upper case
 */
public record OrganisationCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,31}");

    public OrganisationCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an organisation code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
