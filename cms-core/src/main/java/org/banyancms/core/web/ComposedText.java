package org.banyancms.core.web;

import java.beans.PropertyEditorSupport;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Brings text out of paths, parameters and headers into Unicode's composed form (NFC). */
@ControllerAdvice
final class ComposedText {

    @InitBinder
    void compose(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new Composer());
    }

    private static final class Composer extends PropertyEditorSupport {
        @Override
        public void setAsText(@Nullable String text) {
            setValue(text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC));
        }
    }
}
