package live.pubco.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys that open the API. Only their digests are kept. */
final class ApiKeys {
    private static final int LEAST_LENGTH = 16;

    /** A key's digest and what it allows. */
    private record Key(byte[] digest, Role role) {}

    private final List<Key> keys = new ArrayList<>();

    /**
     * @param lines each {@code role:key}
     */
    ApiKeys(List<String> lines) {
        lines.forEach(line -> keys.add(key(line.strip())));
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Compares with every key and always to the end, so that time tells nothing about any. */
    Optional<Role> roleOf(String secret) {
        byte[] digest = digest(secret);
        Role found = null;
        for (Key key : keys) {
            boolean matches = MessageDigest.isEqual(digest, key.digest());
            found = matches ? key.role() : found;
        }
        return Optional.ofNullable(found);
    }

    /** What is wrong with a line is said without showing it. */
    private static Key key(String line) {
        int colon = line.indexOf(':');
        String name = line.substring(0, Math.max(0, colon)).strip().toUpperCase(Locale.ROOT);
        String secret = line.substring(colon + 1).strip();
        Role role =
                Stream.of(Role.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "pubco.api.keys: each key is written as"
                                                        + " reader:…, operator:… or admin:…"));
        if (secret.length() < LEAST_LENGTH) {
            throw new IllegalArgumentException(
                    "pubco.api.keys: a key has at least " + LEAST_LENGTH + " characters");
        }
        return new Key(digest(secret), role);
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
