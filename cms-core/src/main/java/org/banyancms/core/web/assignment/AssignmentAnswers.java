package org.banyancms.core.web.assignment;

import org.banyancms.core.assignment.Assignment;
import org.banyancms.core.assignment.AssignmentDesk;
import org.banyancms.core.assignment.Task;
import org.banyancms.core.translation.TranslationStatus;
import org.banyancms.core.web.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Assignments as clients get them. */
final class AssignmentAnswers {
    private final AssignmentDesk desk;
    private final TranslationStatus translations;

    AssignmentAnswers(AssignmentDesk desk, TranslationStatus translations) {
        this.desk = desk;
        this.translations = translations;
    }

    AssignmentBody body(Assignment assignment) {
        return AssignmentBody.of(
                assignment,
                desk.isOverdue(assignment),
                desk.isOrphaned(assignment),
                job(assignment));
    }

    private @Nullable String job(Assignment assignment) {
        if (assignment.order().task() != Task.TRANSLATE) {
            return null;
        }
        var found = translations.staleness(assignment.entry()).get(assignment.locale());
        return found == null ? null : found.job();
    }

    ResponseEntity<AssignmentBody> answer(Assignment assignment) {
        return ResponseEntity.ok()
                .eTag(Revisions.tag(assignment.revision()))
                .body(body(assignment));
    }
}
