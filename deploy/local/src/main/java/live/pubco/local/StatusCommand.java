package live.pubco.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says how the running system is. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Services, lag, progress, dead letters, database statements.")
final class StatusCommand implements Callable<Integer> {

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        Status status = Status.of(Running.find());
        if (json) {
            System.out.println(
                    new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsString(status));
        } else {
            status.lines().forEach(System.out::println);
        }
        return 0;
    }
}
