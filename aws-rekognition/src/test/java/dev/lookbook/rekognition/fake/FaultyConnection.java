package dev.lookbook.rekognition.fake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A client's connection. Each of its requests goes to the server on a connection of its own, because a server may end one
 * whenever it likes; it goes through whole before its answer.
 */
final class FaultyConnection {
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Faults faults;
    private final Socket client;
    private final URI endpoint;
    private final InputStream fromClient;
    private final OutputStream toClient;

    FaultyConnection(Faults faults, Socket client, URI endpoint) throws IOException {
        this.faults = faults;
        this.client = client;
        this.endpoint = endpoint;
        client.setTcpNoDelay(true);
        fromClient = new BufferedInputStream(client.getInputStream());
        toClient = client.getOutputStream();
    }

    private Socket connect() throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), endpoint.getPort());
        server.setTcpNoDelay(true);
        return server;
    }

    /** Lets a request and its answer through; tells whether another one may come. */
    boolean exchange() throws IOException {
        Optional<HttpHead> head = HttpHead.read(fromClient);
        if (head.isEmpty()) {
            return false;
        }
        Faults.Met met = faults.begin(head.get().first(), head.get().second());
        try {
            return exchange(head.get(), met);
        } finally {
            faults.end();
        }
    }

    private boolean exchange(HttpHead request, Faults.Met met) throws IOException {
        Fault fault = met.fault();
        if (request.header("Expect").isPresent()) {
            toClient.write(CONTINUE);
        }
        if (fault == Fault.DROPPED_REQUEST) {
            dropRequest(request);
            return false;
        }
        byte[] body = HttpBody.read(request, fromClient);
        faults.pause(met);
        if (fault.isAnswer()) {
            boolean s3 = request.header("X-Amz-Target").isEmpty();
            toClient.write(fault.answer(s3, !request.first().equals("HEAD")));
            return !request.closes();
        }
        try (Socket server = connect()) {
            OutputStream toServer = server.getOutputStream();
            toServer.write(request.without("Expect").bytes());
            toServer.write(body);
            return answer(request, fault, new BufferedInputStream(server.getInputStream()));
        }
    }

    /** The server gets half of the body, and then nothing more. */
    private void dropRequest(HttpHead request) throws IOException {
        try (Socket server = connect()) {
            server.getOutputStream().write(request.without("Expect").bytes());
            server.getOutputStream().write(fromClient.readNBytes((int) (request.contentLength() / 2)));
        }
        // Like a cable that is pulled: with a reset, not with a farewell.
        client.setSoLinger(true, 0);
        client.close();
    }

    private boolean answer(HttpHead request, Fault fault, InputStream fromServer) throws IOException {
        HttpHead answer = HttpHead.read(fromServer).orElseThrow(() -> new IOException("the server has hung up"));
        boolean bodiless = request.first().equals("HEAD")
                || answer.second().equals("204")
                || answer.second().equals("304");
        byte[] body = bodiless ? new byte[0] : HttpBody.read(answer, fromServer);
        if (fault == Fault.DROPPED_RESPONSE) {
            // Clients take half of the first lines for all of them, so an answer without a body does not come through
            // at all.
            if (body.length > 0) {
                toClient.write(answer.bytes());
                toClient.write(body, 0, body.length / 2);
            }
            return false;
        }
        toClient.write(answer.bytes());
        toClient.write(body);
        return !answer.closes() && !request.closes();
    }
}
