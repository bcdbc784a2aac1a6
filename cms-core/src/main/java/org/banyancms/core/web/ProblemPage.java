package org.banyancms.core.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells people who browse what went wrong, as a page of HTML. */
@FunctionalInterface
public interface ProblemPage {

    /**
     * The page in UTF-8; nothing where the caller is a program, or the path is not one that people
     * browse.
     */
    Optional<byte[]> of(HttpServletRequest request, ProblemDocument document);
}
