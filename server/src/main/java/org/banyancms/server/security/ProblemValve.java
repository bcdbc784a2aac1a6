package org.banyancms.server.security;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what the container refuses before any servlet sees it, in the one shape of errors. */
public final class ProblemValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);
    private static final int FIRST_ERROR = 400;

    private final ProblemWriter problems;

    ProblemValve(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, Throwable error) {
        if (response.getStatus() < FIRST_ERROR
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            var kind =
                    response.getStatus() >= 500
                            ? CoreProblem.INTERNAL
                            : CoreProblem.MALFORMED_REQUEST;
            problems.write(request.getRequest(), response.getResponse(), ProblemException.of(kind));
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("The client of a refused request has gone", e);
        }
    }
}
