package dev.lookbook.rekognition;

import dev.lookbook.rekognition.fake.AwsClients;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

/** A program that starts a model and comes to an end in one way or another; it tells of what it sees in lines. */
final class ModelHolder {
    private ModelHolder() {}

    /** Arguments: where the service is, the model, and what to do: {@code exit-early}, {@code wait}. */
    public static void main(String[] arguments) throws Exception {
        String what = arguments[2];
        Thread main = Thread.currentThread();
        CustomLabels customLabels = CustomLabels.builder(AwsClients.rekognition(URI.create(arguments[0])))
                .polling(java.time.Duration.ofMillis(5), java.time.Duration.ofMillis(20))
                .listener(progress -> {
                    System.out.println(
                            progress.status() + (Thread.currentThread().equals(main) ? "" : " at exit"));
                    if (what.equals("exit-early") && Thread.currentThread().equals(main)) {
                        System.exit(3);
                    }
                })
                .build();
        try (RunningModel model = customLabels.start(arguments[1], 1)) {
            System.out.println("running " + model.arn());

            new CountDownLatch(1).await();
        }
    }
}
