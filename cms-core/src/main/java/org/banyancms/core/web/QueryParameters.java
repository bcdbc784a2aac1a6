package org.banyancms.core.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The query parameters that a handler reads by itself, besides those of its {@code @RequestParam}s
 * and {@link PageAsked}. Any other is refused with 400 and its name. {@code filter[*]} stands for
 * every name that begins so.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface QueryParameters {

    /** The names; one that ends in {@code *} or {@code *]} stands for all that begin alike. */
    String[] value();
}
