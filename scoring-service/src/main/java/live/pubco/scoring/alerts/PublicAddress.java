package live.pubco.scoring.alerts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where a webhook may go. The address is looked up once and then spoken to as it is, so that a name
 * cannot turn to another one in between.
 */
final class PublicAddress {

    private static final int CARRIER = 100;
    private static final int CARRIER_MASK = 0xC0;
    private static final int CARRIER_NET = 64;

    private PublicAddress() {}

    /** Why nothing may be posted there; empty when it may. */
    static Optional<String> refusal(String url) {
        try {
            URI uri = URI.create(url);
            boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return isWeb && uri.getHost() != null && uri.getUserInfo() == null
                    ? Optional.empty()
                    : Optional.of("an http or https address with a host is expected");
        } catch (IllegalArgumentException e) {
            return Optional.of("not an address");
        }
    }

    /** The address of a host, unless one of its addresses is not open to everybody. */
    static InetAddress of(String host, boolean allowPrivate) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        for (InetAddress address : all) {
            if (!allowPrivate && isPrivate(address)) {
                throw new UnknownHostException(host + " is not a public address");
            }
        }
        return all[0];
    }

    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean isUniqueLocal = address instanceof Inet6Address && (bytes[0] & 0xFE) == 0xFC;
        boolean isCarrier =
                bytes.length == 4
                        && bytes[0] == CARRIER
                        && (bytes[1] & CARRIER_MASK) == CARRIER_NET;
        boolean isThisNetwork = bytes.length == 4 && bytes[0] == 0;
        boolean isReserved = bytes.length == 4 && (bytes[0] & 0xF0) == 0xF0;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isUniqueLocal
                || isCarrier
                || isThisNetwork
                || isReserved;
    }
}
