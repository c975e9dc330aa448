package dev.lookbook.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Says on the console why tests were skipped, each reason once; otherwise only the reports know. */
public final class SkipTeller implements TestExecutionListener {
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        tell(reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.ABORTED) {
            result.getThrowable().map(Throwable::getMessage).ifPresent(this::tell);
        }
    }

    private void tell(String reason) {
        if (told.add(reason)) {
            System.out.println(reason);
        }
    }
}
