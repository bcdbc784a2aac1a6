package org.banyancms.translations.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.banyancms.translations.job.JobQuery;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** An order of jobs in MongoDB's words. */
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

    Criteria after(JobQuery.Place place) {
        if (isById()) {
            return direction.isAscending()
                    ? where("_id").gt(place.id())
                    : where("_id").lt(place.id());
        }
        return new Criteria()
                .orOperator(
                        where(field).gt(place.value()),
                        where(field).is(place.value()).and("_id").gt(place.id()));
    }

    private boolean isById() {
        return field.equals("_id");
    }
}
