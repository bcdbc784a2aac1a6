package org.banyancms.core.access;

import java.util.Set;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * What something is about, as far as rights depend on it. What is null is not known, or not asked
 * after: every grant covers it.
 *
 * @param owner the organisation that answers for it
 * @param type its content type
 * @param topics its topics; none is not the same as unknown
 * @param locale the language
 */
public record Matter(
        @Nullable OrganisationCode owner,
        @Nullable String type,
        @Nullable Set<String> topics,
        @Nullable LocaleTag locale) {
    /** Anything, anywhere. */
    public static final Matter ANY = new Matter(null, null, null, null);

    public Matter {
        topics = topics == null ? null : Set.copyOf(topics);
    }

    /** Something of an organisation in a language, whatever it is about. */
    public static Matter of(@Nullable OrganisationCode owner, @Nullable LocaleTag locale) {
        return new Matter(owner, null, null, locale);
    }
}
