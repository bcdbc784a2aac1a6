package org.banyancms.core.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Sends everything that a handler throws to the one translator. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice {
    private final ProblemWriter problems;

    ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void nobodyIsListening(HttpServletResponse response) {
        // the client has hung up: there is nobody to tell
    }

    @ExceptionHandler(Throwable.class)
    void refuse(Throwable error, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(request, response, error);
    }
}
