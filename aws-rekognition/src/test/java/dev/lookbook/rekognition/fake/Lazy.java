package dev.lookbook.rekognition.fake;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** A client that is made when it is wanted, because its threads take long to come and longer to go. Thread-safe. */
final class Lazy<C extends SdkAutoCloseable> implements AutoCloseable {
    private final URI endpoint;
    private final Function<URI, C> maker;
    private Optional<C> client = Optional.empty();

    Lazy(URI endpoint, Function<URI, C> maker) {
        this.endpoint = endpoint;
        this.maker = maker;
    }

    synchronized C get() {
        C made = client.orElseGet(() -> maker.apply(endpoint));
        client = Optional.of(made);
        return made;
    }

    @Override
    public synchronized void close() {
        client.ifPresent(SdkAutoCloseable::close);
        client = Optional.empty();
    }
}
