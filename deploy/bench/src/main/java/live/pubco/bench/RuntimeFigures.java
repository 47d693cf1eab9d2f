package live.pubco.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What one run of a peer came to. */
record RuntimeFigures(double recordsPerSecond, double cpuSecondsPer1000, double peakMegabytes) {

    /** From the one line that a {@link RuntimeProcess} prints. */
    static RuntimeFigures of(String line) {
        String[] parts = line.trim().split(" ");
        double records = Long.parseLong(parts[0]);
        return new RuntimeFigures(
                records / (Long.parseLong(parts[1]) / 1e9),
                Long.parseLong(parts[2]) / 1e9 / records * 1_000,
                Long.parseLong(parts[3]) / 1024.0);
    }

    static RuntimeFigures median(List<RuntimeFigures> runs) {
        return new RuntimeFigures(
                median(runs, RuntimeFigures::recordsPerSecond),
                median(runs, RuntimeFigures::cpuSecondsPer1000),
                median(runs, RuntimeFigures::peakMegabytes));
    }

    private static double median(
            List<RuntimeFigures> runs, ToDoubleFunction<RuntimeFigures> figure) {
        return Sample.of(runs.stream().map(figure::applyAsDouble).toList()).median();
    }
}
