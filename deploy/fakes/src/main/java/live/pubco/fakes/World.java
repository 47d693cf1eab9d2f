package live.pubco.fakes;

import java.time.Clock;

/** What all upstreams of one run share. */
record World(
        FakesOptions options,
        Profile profile,
        Clock clock,
        Catalogue catalogue,
        Ledger ledger,
        Faults faults,
        Settings settings,
        MbIndex musicbrainz) {

    static World of(FakesOptions options, Clock clock) {
        Catalogue catalogue =
                Catalogue.invent(
                        options.seed(), options.tracks(), options.playlists(), options.today());
        return new World(
                options,
                Profile.named(options.profile()),
                clock,
                catalogue,
                new Ledger(),
                new Faults(),
                new Settings(options),
                new MbIndex(catalogue, options.seed()));
    }

    Tokens tokens(String purpose) {
        return new Tokens(Dice.hash(options.seed(), purpose), options.tokenLife());
    }

    Dice dice(Object... purpose) {
        Object[] all = new Object[purpose.length + 1];
        all[0] = "world";
        System.arraycopy(purpose, 0, all, 1, purpose.length);
        return Dice.of(options.seed(), all);
    }
}
