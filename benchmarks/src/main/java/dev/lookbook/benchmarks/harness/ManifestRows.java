package dev.lookbook.benchmarks.harness;

import java.util.List;

/** A manifest read and checked, beside a JSON parser's bare loop. */
final class ManifestRows {
    private static final double AIM = 2;
    private static final List<String> PASSES = List.of("tokens", "read", "check");

    private final Commands commands;
    private final Input manifest;

    ManifestRows(Commands commands, Input manifest) {
        this.commands = commands;
        this.manifest = manifest;
    }

    List<Row> rows() {
        Row processes = Row.of("manifest", "manifest read and checked, -Xmx128m, a process each", manifest);
        Row warm = Row.warm("manifest-warm", "manifest read and checked, one warm JVM", manifest);
        for (String pass : PASSES) {
            processes = processes.with(Contestant.of(pass, commands.benchmark("128m", "ManifestPass", pass, manifest)));
            warm = warm.with(Contestant.of(pass, List.of("ManifestPass", pass, manifest.toString())));
        }
        return List.of(ratios(processes), ratios(warm));
    }

    private static Row ratios(Row row) {
        return row.with(Ratio.of("read", "tokens").atMost(AIM))
                .with(Ratio.of("check", "tokens").atMost(AIM));
    }
}
