package live.pubco.local;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * The broker process: formats the storage of a new data folder, then becomes the Kafka broker. One
 * JVM instead of two, because starting one costs more than formatting.
 */
final class BrokerMain {

    private BrokerMain() {}

    /**
     * @param args the broker's properties file, its data folder, the cluster id of a new folder
     */
    public static void main(String[] args) {
        if (!Files.exists(Path.of(args[1], "meta.properties"))) {
            int failed =
                    StorageTool.execute(
                            new String[] {"format", "--config", args[0], "--cluster-id", args[2]},
                            System.out);
            if (failed != 0) {
                System.exit(failed);
            }
        }
        Kafka.main(new String[] {args[0]});
    }
}
