package live.pubco.credits;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The default of {@code pubco.credits.pages}: two per core, as many as memory bears. Measured: a
 * browser takes 330 MB and 150 MB more per page; the rest of the service 512 MB.
 */
public final class MachineSize implements ConfigSource {

    private static final String PAGES = "pubco.credits.pages";
    private static final long MEGABYTE = 1024 * 1024;

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(PAGES);
    }

    @Override
    public String getValue(String name) {
        return name.equals(PAGES) ? Integer.toString(pages()) : null;
    }

    private static int pages() {
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                                .getTotalMemorySize()
                        / MEGABYTE;
        return pages(Runtime.getRuntime().availableProcessors(), memory);
    }

    static int pages(int cores, long megabytes) {
        long bearable = (megabytes - 512 - 330) / 150;
        return (int) Math.max(1, Math.min(Math.min(2L * cores, bearable), 64));
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
