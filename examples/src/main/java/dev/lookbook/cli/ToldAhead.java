package dev.lookbook.cli;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps what a reader tells while its records are taken ahead, until it is its turn: reports are the same for any number of
 * threads. Belongs to one thread.
 */
final class ToldAhead implements ErrorPolicy, Consumer<Issue> {
    private final ErrorPolicy errors;
    private final Consumer<? super Issue> issues;
    private final List<Runnable> told = new ArrayList<>();

    ToldAhead(ErrorPolicy errors, Consumer<? super Issue> issues) {
        this.errors = errors;
        this.issues = issues;
    }

    @Override
    public void onError(DatasetException error) {
        told.add(() -> errors.onError(error));
    }

    @Override
    public void accept(Issue issue) {
        told.add(() -> issues.accept(issue));
    }

    /** What was told since this was last asked, to be told on when it is its turn. */
    List<Runnable> take() {
        List<Runnable> taken = List.copyOf(told);
        told.clear();
        return taken;
    }
}
