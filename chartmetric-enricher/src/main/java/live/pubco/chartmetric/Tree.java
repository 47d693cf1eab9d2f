package live.pubco.chartmetric;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Chartmetric's JSON, where numbers come as strings, strings say N/A, lists are null and
 * dates have several forms.
 */
final class Tree {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(-?[0-9][0-9,]*(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?)\\s*([KMBkmb]?)");
    private static final DateTimeFormatter WORDY =
            DateTimeFormatter.ofPattern("EEE MMM d uuuu", Locale.ENGLISH);

    private Tree() {}

    static OptionalDouble number(JsonNode node) {
        if (node == null) {
            return OptionalDouble.empty();
        }
        if (node.isNumber()) {
            double value = node.doubleValue();
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        }
        return node.isTextual() ? number(node.textValue().strip()) : OptionalDouble.empty();
    }

    private static OptionalDouble number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(matcher.group(1).replace(",", ""));
        return OptionalDouble.of(value * factor(matcher.group(2).toUpperCase(Locale.ROOT)));
    }

    private static double factor(String suffix) {
        return switch (suffix) {
            case "K" -> 1e3;
            case "M" -> 1e6;
            case "B" -> 1e9;
            default -> 1;
        };
    }

    static OptionalLong id(JsonNode node) {
        OptionalDouble number = number(node);
        return number.isPresent() && number.getAsDouble() > 0
                ? OptionalLong.of((long) number.getAsDouble())
                : OptionalLong.empty();
    }

    /** Empty for what is missing, blank or "N/A". */
    static Optional<String> text(JsonNode node) {
        if (node == null || node.isNull() || node.isContainerNode()) {
            return Optional.empty();
        }
        String text = node.asText().strip();
        return text.isEmpty() || text.equalsIgnoreCase("N/A")
                ? Optional.empty()
                : Optional.of(text);
    }

    /** The elements of a list; a lone value is a list of one. */
    static List<JsonNode> list(JsonNode node) {
        List<JsonNode> items = new ArrayList<>();
        if (node != null && node.isArray()) {
            node.forEach(items::add);
        } else if (node != null) {
            items.add(node);
        }
        items.removeIf(item -> item.isNull() || item.isMissingNode());
        return items;
    }

    /** Texts of a list whose elements are plain, or objects with a name. */
    static List<String> names(JsonNode node) {
        return list(node).stream()
                .map(item -> item.isObject() ? item.get("name") : item)
                .flatMap(item -> text(item).stream())
                .distinct()
                .toList();
    }

    static Optional<Instant> instant(JsonNode node) {
        if (node != null && node.isNumber()) {
            long value = node.longValue();
            return Optional.of(
                    value > 100_000_000_000L
                            ? Instant.ofEpochMilli(value)
                            : Instant.ofEpochSecond(value));
        }
        return text(node).flatMap(Tree::instant);
    }

    /** The date of an instant, an ISO date or a wordy one, as ISO date. */
    static Optional<String> date(JsonNode node) {
        return instant(node).map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate().toString());
    }

    private static Optional<Instant> instant(String text) {
        try {
            if (text.length() > 10 && text.charAt(10) == 'T') {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            }
            DateTimeFormatter form =
                    Character.isDigit(text.charAt(0)) ? DateTimeFormatter.ISO_LOCAL_DATE : WORDY;
            String day = form == WORDY || text.length() < 10 ? text : text.substring(0, 10);
            return Optional.of(LocalDate.parse(day, form).atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
