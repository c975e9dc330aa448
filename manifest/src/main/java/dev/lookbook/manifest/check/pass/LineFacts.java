package dev.lookbook.manifest.check.pass;

import dev.lookbook.io.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a line says, as far as rules ask for it. One serves all lines of a pass; {@link #reset} begins the next. */
public final class LineFacts {
    /** Attributes that are kept for the next line; hostile lines have thousands. */
    private static final int POOLED = 32;

    private final List<AttributeFacts> pool = new ArrayList<>();
    private final Map<String, AttributeFacts> attributes = new HashMap<>();
    private int used;

    private Location location = Location.UNKNOWN;
    private boolean hasSourceRef;
    private Optional<String> sourceRef = Optional.empty();
    private long sourceRefOffset;
    private boolean saysMore;

    LineFacts() {}

    void reset(Location lineLocation) {
        attributes.clear();
        if (pool.size() > POOLED) {
            pool.subList(POOLED, pool.size()).clear();
        }
        used = 0;
        location = lineLocation;
        hasSourceRef = false;
        sourceRef = Optional.empty();
        saysMore = false;
    }

    /** The attribute of a name, which may have a value, metadata or both. */
    AttributeFacts attribute(String name) {
        AttributeFacts known = attributes.get(name);
        if (known != null) {
            return known;
        }
        if (used == pool.size()) {
            pool.add(new AttributeFacts());
        }
        AttributeFacts attribute = pool.get(used++);
        attribute.reset(name, location);
        attributes.put(name, attribute);
        return attribute;
    }

    void sourceRef(Optional<String> value, long offset) {
        hasSourceRef = true;
        sourceRef = value;
        sourceRefOffset = offset;
    }

    /** Notes a member that is neither the {@code source-ref} nor the service's own. */
    void saysMore() {
        saysMore = true;
    }

    /** Where the line begins. */
    public Location location() {
        return location;
    }

    boolean hasSourceRef() {
        return hasSourceRef;
    }

    /** The {@code source-ref}, if it is text. */
    public Optional<String> sourceRef() {
        return sourceRef;
    }

    Location sourceRefLocation() {
        return new Location(location.source(), "/source-ref", sourceRefOffset, location.line());
    }

    boolean isMoreThanSourceRef() {
        return saysMore;
    }

    /** All attributes in any order, also those without metadata or value. */
    List<AttributeFacts> attributes() {
        return pool.subList(0, used);
    }
}
