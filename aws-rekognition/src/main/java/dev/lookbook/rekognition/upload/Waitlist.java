package dev.lookbook.rekognition.upload;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The files that are still to be sent, in their order. Thread-safe. */
final class Waitlist {
    private Deque<UploadTask> tasks;
    private boolean closed;

    Waitlist(Collection<UploadTask> tasks) {
        this.tasks = new ArrayDeque<>(tasks);
    }

    /** The next one; none when there are none left, or none is to be sent any more. */
    synchronized Optional<UploadTask> next() {
        return closed ? Optional.empty() : Optional.ofNullable(tasks.poll());
    }

    /** Lets some be next that are as far apart as the list is long, the last one among them. */
    synchronized void spread(int some) {
        List<UploadTask> list = List.copyOf(tasks);
        List<UploadTask> first = new ArrayList<>();
        List<UploadTask> then = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            // Whenever another of the equal parts of the list is over.
            boolean ends = (long) (i + 1) * some / list.size() > (long) i * some / list.size();
            (ends ? first : then).add(list.get(i));
        }
        first.addAll(then);
        tasks = new ArrayDeque<>(first);
    }

    /** Lets none be sent any more. */
    synchronized void close() {
        closed = true;
    }

    /** Those that nobody has begun to send. */
    synchronized List<UploadTask> left() {
        return List.copyOf(tasks);
    }
}
