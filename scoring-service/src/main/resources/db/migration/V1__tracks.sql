-- The current state of every track, written by the sink only. What lists sort by stands in columns of its own; what they
-- filter by stands in one array, so that any combination of filters is answered by one index.
CREATE TABLE track (
    track_id                 text PRIMARY KEY,
    title                    text NOT NULL,
    -- lower case without accents
    title_key                text NOT NULL,
    artists                  text[] NOT NULL,
    isrcs                    text[] NOT NULL,
    release_date             text,
    -- the first day that the release date allows
    released_on              date,
    label                    text,
    label_tier               text NOT NULL,
    playlist_ids             text[] NOT NULL,
    playlists                integer NOT NULL,
    first_seen_at            timestamptz NOT NULL,
    -- song code of the best supported work: the rows of one song have it in common
    work                     text,
    as_of                    timestamptz NOT NULL,
    opportunity              double precision NOT NULL,
    low                      double precision NOT NULL,
    high                     double precision NOT NULL,
    confidence               double precision NOT NULL,
    tier                     text NOT NULL,
    momentum                 double precision NOT NULL,
    discovery                double precision NOT NULL,
    social                   double precision NOT NULL,
    independence             double precision NOT NULL,
    open_share               double precision,
    flags                    text[] NOT NULL,
    -- model, reference and configuration that made the score
    versions                 text NOT NULL,
    facets                   text[] NOT NULL,
    words                    tsvector NOT NULL,
    -- how the phases ended, in their order
    outcome                  text NOT NULL,
    unpublished              boolean NOT NULL,
    -- documents for people; nothing selects by them, so nothing has to understand the large one
    writers                  json NOT NULL,
    trail                    json NOT NULL,
    score                    bytea NOT NULL,
    -- what the registry said, to see changes; kept when a later record says nothing about it
    publishing               jsonb,
    previous_publishing      jsonb,
    -- as_of of the record that brought the last change: a record delivered twice tells the same change twice
    publishing_changed_as_of timestamptz
);

-- read one at a time: compressing it would cost more than it saves
ALTER TABLE track ALTER COLUMN score SET STORAGE EXTERNAL;

CREATE INDEX track_by_facet ON track USING gin (facets);
CREATE INDEX track_by_word ON track USING gin (words);
CREATE INDEX track_by_opportunity ON track (opportunity, track_id);
CREATE INDEX track_by_confidence ON track (confidence, track_id);
CREATE INDEX track_by_momentum ON track (momentum, track_id);
CREATE INDEX track_by_discovery ON track (discovery, track_id);
CREATE INDEX track_by_social ON track (social, track_id);
CREATE INDEX track_by_independence ON track (independence, track_id);
CREATE INDEX track_by_open_share ON track (coalesce(open_share, -1), track_id);
CREATE INDEX track_by_release ON track (coalesce(released_on, date '0001-01-01'), track_id);
CREATE INDEX track_by_first_seen ON track (first_seen_at, track_id);
CREATE INDEX track_by_as_of ON track (as_of, track_id);
CREATE INDEX track_by_playlists ON track (playlists, track_id);
CREATE INDEX track_by_title ON track (title_key COLLATE "C", track_id);
CREATE INDEX track_by_label_tier ON track (label_tier COLLATE "C", track_id);
CREATE INDEX track_by_work ON track (work, opportunity, track_id) WHERE work IS NOT NULL;
-- what playlists and the summary count, without touching the rows
CREATE INDEX track_worth ON track (track_id) INCLUDE (opportunity, tier, open_share, unpublished);
CREATE INDEX track_by_outcome ON track (outcome, tier);

-- Who wrote what, for the lists of writers; opportunity is the track's.
CREATE TABLE track_writer (
    track_id     text NOT NULL,
    writer_key   text NOT NULL,
    name         text NOT NULL,
    ipi          text,
    mbid         text,
    status       text NOT NULL,
    share        double precision,
    independence double precision NOT NULL,
    proof        text NOT NULL,
    opportunity  double precision NOT NULL,
    PRIMARY KEY (track_id, writer_key)
);

CREATE INDEX track_writer_by_writer ON track_writer (writer_key, opportunity, track_id);
CREATE INDEX track_writer_by_opportunity ON track_writer (opportunity, writer_key, track_id);

-- Every score that a track ever had, with the record it was made from: a change can be explained by scoring both again.
CREATE TABLE score_history (
    track_id     text NOT NULL,
    as_of        timestamptz NOT NULL,
    versions     text NOT NULL,
    opportunity  double precision NOT NULL,
    low          double precision NOT NULL,
    high         double precision NOT NULL,
    confidence   double precision NOT NULL,
    tier         text NOT NULL,
    momentum     double precision NOT NULL,
    discovery    double precision NOT NULL,
    social       double precision NOT NULL,
    independence double precision NOT NULL,
    -- the record as it stood on its topic
    record       bytea NOT NULL,
    PRIMARY KEY (track_id, as_of, versions)
);

ALTER TABLE score_history ALTER COLUMN record SET STORAGE EXTERNAL;

CREATE TABLE publishing_change (
    change_id          text PRIMARY KEY,
    track_id           text NOT NULL,
    title              text NOT NULL,
    change             text NOT NULL,
    detected_at        timestamptz NOT NULL,
    previously_checked_at timestamptz,
    song_code          text,
    party              text,
    open_share_before  double precision,
    open_share_after   double precision
);

CREATE INDEX publishing_change_by_time ON publishing_change (detected_at, change_id);
CREATE INDEX publishing_change_by_track ON publishing_change (track_id, detected_at);
