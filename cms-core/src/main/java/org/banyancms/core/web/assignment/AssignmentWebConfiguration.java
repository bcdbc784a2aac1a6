package org.banyancms.core.web.assignment;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The HTTP resources of assignments. */
@Configuration(proxyBeanMethods = false)
@Import({
    AssignmentAnswers.class,
    TextAssignmentsController.class,
    AssignmentsController.class,
    AssignmentStepsController.class
})
public class AssignmentWebConfiguration {}
