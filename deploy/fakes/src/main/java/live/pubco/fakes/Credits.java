package live.pubco.fakes;

import java.util.List;

/** What the credits dialog of a track shows, and over which way the page gets it. */
record Credits(
        int generation, Delivery delivery, List<Contributor> contributors, List<String> sources) {

    /** How the page obtains the credits; inline means that no network answer carries them. */
    enum Delivery {
        GROUPED,
        MODAL,
        VIEW,
        INLINE
    }

    /** One person in one role. */
    record Contributor(String name, String role, String group, String uri, String url) {}

    List<String> names(String group) {
        return contributors.stream()
                .filter(c -> c.group().equals(group))
                .map(Contributor::name)
                .distinct()
                .toList();
    }

    List<String> producers() {
        return contributors.stream()
                .filter(c -> c.role().toLowerCase(java.util.Locale.ROOT).contains("producer"))
                .map(Contributor::name)
                .distinct()
                .toList();
    }
}
