package live.pubco.fakes;

/** A party that owns or administers shares, with its tier as a scout sees it. */
record Publisher(String name, String tier, String ipi, String number) {}
