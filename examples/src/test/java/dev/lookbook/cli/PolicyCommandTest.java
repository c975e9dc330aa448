package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandTest {
    private static final String SCRIPT = """
            import json, sys
            with open(sys.argv[1], 'rb') as f: policies = json.load(f)
            documents = [policies['caller'], *policies['buckets'].values()]
            print(sorted(policies['buckets']), all(d['Version'] == '2012-10-17' for d in documents))
            print(len({r for s in policies['caller']['Statement'] for r in s['Resource']}))
            """;

    private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/1";

    @TempDir
    Path folder;

    private static Cli policy(Object... more) {
        Object[] words = new Object[7 + more.length];
        Object[] first = {"policy", "--account", "111122223333", "--region", "eu-west-1", "--bucket", "pictures"};
        System.arraycopy(first, 0, words, 0, first.length);
        System.arraycopy(more, 0, words, first.length, more.length);
        return Cli.run(words);
    }

    private String python(String json) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("policies.json"), json);
        Path out = folder.resolve("out");
        Process process;
        try {
            process = new ProcessBuilder("python3", "-c", SCRIPT, file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
        } catch (IOException notThere) {
            assumeTrue(false, "no python3 here: nothing independent to read with");
            throw notThere;
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.readString(out);
    }

    @Test
    void pythonReadsThePoliciesOfAllBuckets() throws Exception {
        Cli cli = policy(
                "--manifest-bucket",
                "manifests",
                "--output-bucket",
                "results",
                "--project",
                "garments",
                "--copy-to",
                "production",
                "--source-key",
                KEY,
                "--training-key",
                KEY);

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.err()).isEmpty();
        assertThat(python(cli.out()).lines())
                .containsExactly("['manifests', 'pictures', 'results'] True", String.valueOf(1 + 2 + 6 + 1));
    }

    @Test
    void oneBucketHasOnePolicy() throws Exception {
        Cli cli = policy();

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out()).contains("\"arn:aws:rekognition:eu-west-1:111122223333:project/*/*\"");
        assertThat(python(cli.out()).lines()).containsExactly("['pictures'] True", "4");
    }

    @Test
    void argumentsThatCannotBeRightAreRefused() {
        Cli key = policy("--source-key", "alias/garments");
        assertThat(key.exit()).isEqualTo(2);
        assertThat(key.err())
                .isEqualToIgnoringNewLines(
                        "lookbook: expected the ARN of a key, arn:aws:kms:REGION:ACCOUNT:key/ID, but found"
                                + " \"alias/garments\"");
        assertThat(key.out()).isEmpty();
        assertThat(policy("--copy-to", "production").exit()).isEqualTo(2);
        assertThat(Cli.run("policy", "--bucket", "pictures").exit()).isEqualTo(2);
    }
}
