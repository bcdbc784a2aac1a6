package org.banyancms.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.banyancms.core.house.House;

/**
 * A change of the story that is in order, and what all gates say then: nothing, if it is accepted.
 * All gates look at it, so what is refused is refused by that gate alone.
 */
record Example(String what, UnaryOperator<Story> change, String... said) {

    static Example ok(String what, UnaryOperator<Story> change) {
        return new Example(what, change);
    }

    static Example no(String what, String said, UnaryOperator<Story> change) {
        return new Example(what, change, said);
    }

    void judge(House house) {
        assertThat(change.apply(new Story(house)).said()).containsExactly(said);
    }

    @Override
    public String toString() {
        return what + (said.length == 0 ? ": accepted" : ": " + String.join(", ", said));
    }
}
