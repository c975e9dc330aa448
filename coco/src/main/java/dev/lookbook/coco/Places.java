package dev.lookbook.coco;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Finds out where in the file a member of a record is. */
record Places(FileChannel channel, ReadLimits limits) {

    /**
     * The place of a member, or the nearest one around it that is there.
     *
     * @param record where the record begins
     * @param path names and indexes that lead to the member; empty for the record itself
     */
    Location of(Location record, String... path) {
        if (path.length == 0 || record.byteOffset() < 0) {
            Location place = record;
            for (String name : path) {
                place = place.child(name);
            }
            return place;
        }
        Walk walk = new Walk(path, record);
        try (JsonSource source = JsonSource.of(new Bytes(channel, record.byteOffset()), record, limits)) {
            walk.down(source, 0);
        } catch (DatasetException twice) {
            // Whoever reads the record says so; the place found so far is right.
        }
        return walk.found;
    }

    /** Goes down a path as far as there is something. */
    private static final class Walk {
        private final String[] path;
        private Location found;

        Walk(String[] path, Location start) {
            this.path = path;
            found = start;
        }

        void down(JsonSource source, int depth) {
            found = source.location();
            if (depth < path.length && source.isObject()) {
                source.object(name -> {
                    if (name.equals(path[depth])) {
                        down(source, depth + 1);
                    }
                });
            } else if (depth < path.length && source.isArray()) {
                int[] at = {0};
                source.array(() -> {
                    if (String.valueOf(at[0]++).equals(path[depth])) {
                        down(source, depth + 1);
                    }
                });
            }
        }
    }

    /** The file from a place on. */
    private static final class Bytes extends InputStream {
        private final FileChannel channel;
        private long at;

        Bytes(FileChannel channel, long at) {
            this.channel = channel;
            this.at = at;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = channel.read(ByteBuffer.wrap(target, offset, length), at);
            at += Math.max(0, count);
            return count;
        }
    }
}
