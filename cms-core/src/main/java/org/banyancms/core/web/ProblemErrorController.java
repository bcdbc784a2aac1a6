package org.banyancms.core.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the container sends what no handler answered, so that even that has the one shape of
 * errors.
 */
@Controller
final class ProblemErrorController implements ErrorController {
    private static final int NOT_FOUND = 404;

    private final ProblemWriter problems;

    ProblemErrorController(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable error) {
            problems.write(request, response, error);
            return;
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var diagnosis = Diagnosis.ofStatus(status instanceof Integer code ? code : NOT_FOUND);
        problems.write(request, response, diagnosis.problem());
    }
}
