package org.banyancms.translations.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.store.Trees;
import org.banyancms.translations.job.JobQuery;
import org.banyancms.translations.problem.TranslationProblem;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** An order of jobs with the cursors of its pages. Identities are sorted by time, so they break ties and stand for age. */
enum JobOrder {
    PRIORITY("rank", Sort.Direction.ASC),
    DUE("due", Sort.Direction.ASC),
    NEWEST("_id", Sort.Direction.DESC),
    OLDEST("_id", Sort.Direction.ASC);

    private final String field;
    private final Sort.Direction direction;

    JobOrder(String field, Sort.Direction direction) {
        this.field = field;
        this.direction = direction;
    }

    static JobOrder of(JobQuery.Sort sort) {
        return valueOf(sort.name());
    }

    Sort sort() {
        return isById() ? Sort.by(direction, field) : Sort.by(direction, field).and(Sort.by("_id"));
    }

    String cursor(Document last) {
        var place = (isById() ? 0 : Trees.number(last, field)) + ":" + last.getString("_id");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    Criteria after(String cursor) {
        try {
            var place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(":", 2);
            long value = Long.parseLong(place[0]);
            if (isById()) {
                return direction.isAscending() ? where("_id").gt(place[1]) : where("_id").lt(place[1]);
            }
            return new Criteria()
                    .orOperator(where(field).gt(value), where(field).is(value).and("_id").gt(place[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw ProblemException.of(
                    TranslationProblem.QUERY_REFUSED,
                    List.of(
                            FieldProblem.at(
                                    "", "malformed_parameter", Map.of("parameter", "page[after]", "value", cursor))));
        }
    }

    private boolean isById() {
        return field.equals("_id");
    }
}
