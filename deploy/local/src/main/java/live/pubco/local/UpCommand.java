package live.pubco.local;

import java.util.concurrent.Callable;
import live.pubco.schemas.Topics;
import picocli.CommandLine.Command;

/** Runs the whole chain against the real upstreams and keeps its data. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Start everything against the real upstreams; data is kept.")
final class UpCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        System.out.println("PubCo Live, real upstreams");
        Credentials.describe(System.getenv()).forEach(line -> System.out.println("  " + line));
        try (Session session = Session.start(StackOptions.up(Workspace.find()))) {
            Ports ports = session.stack().ports();
            System.out.println(
                    "  dashboard              " + ports.serviceUrl(Topics.SCORING) + "/");
            session.stay();
            return 0;
        }
    }
}
