package dev.lookbook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WriterStateTest {
    private final WriterState state = new WriterState();
    private final AtomicInteger published = new AtomicInteger();

    @Test
    void aFinishedWriterHasPublishedOnceAndTakesNoMore() throws IOException {
        state.requireOpen();
        state.finish(published::incrementAndGet);
        state.finish(published::incrementAndGet);
        state.close();
        assertThat(published).hasValue(1);
        assertThatIllegalStateException()
                .isThrownBy(state::requireOpen)
                .withMessage("this writer is finished; create another one to write more");
    }

    @Test
    void aClosedWriterPublishesNothing() {
        state.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> state.finish(published::incrementAndGet))
                .withMessage("this writer is closed; create another one to write more");
        assertThat(published).hasValue(0);
    }

    @Test
    void aFailureIsNotTakenForSuccessTheSecondTime() {
        assertThatThrownBy(() -> state.finish(() -> {
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThatIllegalStateException().isThrownBy(() -> state.finish(published::incrementAndGet));
        assertThat(published).hasValue(0);
    }
}
