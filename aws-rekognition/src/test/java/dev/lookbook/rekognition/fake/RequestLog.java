package dev.lookbook.rekognition.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The requests that were answered. Thread-safe. */
final class RequestLog {
    private final List<RecordedRequest> requests = new ArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();

    void begin() {
        peak.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    }

    void end(RecordedRequest request) {
        underWay.decrementAndGet();
        synchronized (requests) {
            requests.add(request);
        }
    }

    List<RecordedRequest> all() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    List<RecordedRequest> of(String operation) {
        return all().stream()
                .filter(request -> request.operation().equals(operation))
                .toList();
    }

    int peak() {
        return peak.get();
    }

    void clear() {
        synchronized (requests) {
            requests.clear();
        }
        peak.set(underWay.get());
    }
}
