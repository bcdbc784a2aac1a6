package org.banyancms.core.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a body cannot lack")
class RequiredMembersTest {

    record Item(String entry, @Nullable String action) {}

    record Body(String name, @Nullable String note, List<Item> items) {}

    @Test
    @DisplayName("is named with its place, everything at once, in lists too")
    @SuppressWarnings("NullAway") // as a reader of JSON makes it
    void everythingMissingIsNamed() {
        var items = new ArrayList<Item>();
        items.add(new Item("e1", null));
        items.add(new Item(null, null));
        assertThatThrownBy(() -> RequiredMembers.check(new Body(null, null, items)))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem ->
                        Assertions.assertThat(problem.fields())
                                .extracting(FieldProblem::pointer)
                                .containsExactly("/name", "/items/1/entry"));
    }

    @Test
    @DisplayName("is there in a whole body, and what may be null may be absent")
    void wholeBodyPasses() {
        assertThatCode(() ->
                        RequiredMembers.check(new Body("n", null, List.of(new Item("e", null)))))
                .doesNotThrowAnyException();
    }
}
