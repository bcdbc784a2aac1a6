package org.banyancms.core.problem;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.banyancms.core.locale.LocaleTag;

/**
 * The texts of the product in the user's language, from the modules' bundles {@code i18n/<module>}
 * in ICU MessageFormat with named arguments. English is the root, Vietnamese stands beside it.
 */
public final class Messages {
    private static final ResourceBundle.Control ROOT_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final List<String> bundles;
    private final Map<String, Optional<String>> patterns = new ConcurrentHashMap<>();

    /**
     * @param bundles base names such as {@code i18n/cms-core}, searched in this order
     */
    public Messages(List<String> bundles) {
        this.bundles = List.copyOf(bundles);
    }

    /**
     * The text of a key, or the key itself where no bundle has it (a test keeps that from
     * happening).
     */
    public String text(LocaleTag language, String key, Map<String, Object> params) {
        return find(language, key, params).orElse(key);
    }

    /** The text of a key, or nothing where no bundle has it. */
    public Optional<String> find(LocaleTag language, String key, Map<String, Object> params) {
        var locale = Locale.forLanguageTag(language.value());
        return patterns.computeIfAbsent(locale + "|" + key, _ -> pattern(locale, key))
                .map(pattern -> new MessageFormat(pattern, locale).format(params));
    }

    private Optional<String> pattern(Locale locale, String key) {
        return bundles.stream().flatMap(name -> lookUp(name, locale, key).stream()).findFirst();
    }

    private static Optional<String> lookUp(String bundle, Locale locale, String key) {
        try {
            var resource =
                    ResourceBundle.getBundle(
                            bundle, locale, Messages.class.getClassLoader(), ROOT_ONLY);
            return resource.containsKey(key)
                    ? Optional.of(resource.getString(key))
                    : Optional.empty();
        } catch (MissingResourceException _) {
            return Optional.empty(); // a module that is not on the class path has no texts
        }
    }
}
