package org.sandaga.shared;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LikeTest {

    @Test
    void takesTheSignsOfPatternsForLetters() {
        assertThat(Like.containing("100 % a_b\\c")).isEqualTo("%100 \\% a\\_b\\\\c%");
        assertThat(Like.literally("100 %")).isEqualTo("100 \\%");
        assertThat(Like.maybeContaining("wax")).isEqualTo("%wax%");
        assertThat(Like.maybeContaining(null)).isNull();
    }
}
