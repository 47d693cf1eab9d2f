package live.pubco.credits;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The pool's default size: two pages per core, up to four, as many as memory bears. Measured: a
 * browser takes 330 MB and 150 MB more per page; the rest of the service 512 MB.
 */
public final class MachineSize implements ConfigSource {

    private static final int SERVICE = 512;
    private static final int BROWSER = 330;
    private static final int PAGE = 150;
    private static final int MOST = 64;

    private final Map<String, String> values =
            of(Runtime.getRuntime().availableProcessors(), megabytes());

    static Map<String, String> of(int cores, long megabytes) {
        return Map.of(
                "pubco.credits.pages", pages(2L * cores, megabytes),
                "pubco.credits.max-pages", pages(4L * cores, megabytes),
                "pubco.credits.memory-megabytes",
                        Long.toString(Math.max(BROWSER + PAGE, megabytes - SERVICE)));
    }

    private static String pages(long wanted, long megabytes) {
        long bearable = (megabytes - SERVICE - BROWSER) / PAGE;
        return Long.toString(Math.max(1, Math.min(Math.min(wanted, bearable), MOST)));
    }

    private static long megabytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
                >> 20;
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public String getValue(String name) {
        return values.get(name);
    }

    @Override
    public String getName() {
        return "machine size";
    }

    @Override
    public int getOrdinal() {
        return 50;
    }
}
