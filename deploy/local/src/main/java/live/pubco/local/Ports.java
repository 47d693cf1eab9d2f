package live.pubco.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import live.pubco.schemas.Topics;

/** The ports of everything that runs, all on 127.0.0.1. */
public record Ports(
        int kafka,
        int controller,
        int registry,
        int postgres,
        int fakes,
        Map<String, Integer> services) {

    private static final int INFRASTRUCTURE = 5;

    /** The documented ports; the dashboard is on 8100, the other services follow in chain order. */
    public static Ports standard() {
        Map<String, Integer> services = new LinkedHashMap<>();
        int next = 8101;
        for (String service : Topics.SERVICES) {
            services.put(service, service.equals(Topics.SCORING) ? 8100 : next++);
        }
        return new Ports(9092, 9093, 8081, 5433, 9400, services);
    }

    /** Ports nobody uses at this moment, for tests that run beside a running system. */
    public static Ports free() {
        List<Integer> free = freePorts(INFRASTRUCTURE + Topics.SERVICES.size());
        Map<String, Integer> services = new LinkedHashMap<>();
        for (int i = 0; i < Topics.SERVICES.size(); i++) {
            services.put(Topics.SERVICES.get(i), free.get(INFRASTRUCTURE + i));
        }
        return new Ports(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), services);
    }

    public int service(String name) {
        return services.get(name);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafka;
    }

    public String registryUrl() {
        return "http://127.0.0.1:" + registry;
    }

    /** Where the services ask for schemas. */
    public String registryApi() {
        return registryUrl() + "/apis/registry/v3";
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres + "/" + database;
    }

    public String fakesUrl() {
        return "http://127.0.0.1:" + fakes;
    }

    public String serviceUrl(String name) {
        return "http://127.0.0.1:" + service(name);
    }

    // All sockets stay open until the last one is chosen, or the kernel might give a port twice.
    private static List<Integer> freePorts(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
