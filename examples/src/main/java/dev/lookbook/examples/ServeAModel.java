package dev.lookbook.examples;

import dev.lookbook.examples.serve.GarmentModel;
import dev.lookbook.examples.serve.ImageServer;
import dev.lookbook.examples.serve.Limits;
import dev.lookbook.examples.serve.StandInModel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** Answers over HTTP what a model sees in pictures; put a model of your own in the place of the stand-in. */
public final class ServeAModel {
    private ServeAModel() {}

    /** Takes the address and the port to listen at. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, ServeAModel.class, "HOST PORT");
        // region serve
        Consumer<String> log = System.err::println;
        try (GarmentModel model = new StandInModel();
                ImageServer server = ImageServer.start(
                        new InetSocketAddress(args[0], Integer.parseInt(args[1])),
                        model,
                        Limits.defaults().withMaxConcurrent(4),
                        log)) {
            System.err.println("Open " + server.uri() + ", and press Enter to end.");
            System.in.read();
        }
        // endregion
    }
}
