-- One row per track, written whole by the sink; the lists' columns stand beside the documents they are taken from.
CREATE TABLE track (
    track_id                 text PRIMARY KEY,
    title                    text NOT NULL,
    artists                  text[] NOT NULL,
    isrcs                    text[] NOT NULL,
    release_date             text,
    playlist_ids             text[] NOT NULL,
    first_seen_at            timestamptz NOT NULL,
    search                   text NOT NULL,
    as_of                    timestamptz NOT NULL,
    opportunity              double precision NOT NULL,
    confidence               double precision NOT NULL,
    tier                     text NOT NULL,
    momentum                 double precision NOT NULL,
    discovery                double precision NOT NULL,
    social                   double precision NOT NULL,
    independence             double precision NOT NULL,
    open_share               double precision,
    label_tier               text NOT NULL,
    flags                    text[] NOT NULL,
    score                    jsonb NOT NULL,
    trail                    jsonb NOT NULL,
    record                   jsonb NOT NULL,
    -- what the registry said, to see changes; kept when a later record says nothing about it
    publishing               jsonb,
    previous_publishing      jsonb,
    -- as_of of the record that brought the last change: a record delivered twice tells the same change twice
    publishing_changed_as_of timestamptz,
    scored_at                timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX track_by_opportunity ON track (opportunity, track_id);
CREATE INDEX track_by_confidence ON track (confidence, track_id);
CREATE INDEX track_by_first_seen ON track (first_seen_at, track_id);
CREATE INDEX track_by_title ON track (title, track_id);
CREATE INDEX track_by_tier ON track (tier, opportunity, track_id);
CREATE INDEX track_by_playlist ON track USING gin (playlist_ids);

CREATE TABLE playlist (
    playlist_id       text PRIMARY KEY,
    name              text,
    description       text,
    curator           text,
    type              text NOT NULL DEFAULT 'UNKNOWN',
    status            text,
    reason            text,
    cover_url         text,
    followers         bigint,
    total             integer,
    tags              text[] NOT NULL DEFAULT '{}',
    added_at          timestamptz,
    last_refresh_at   timestamptz,
    next_refresh_at   timestamptz,
    registered_at     timestamptz,
    -- of the last listing
    taken_at          timestamptz,
    refresh_id        text,
    source            text,
    complete          boolean,
    listed            integer NOT NULL DEFAULT 0,
    skipped           integer NOT NULL DEFAULT 0
);

CREATE TABLE playlist_entry (
    playlist_id text NOT NULL,
    position    integer NOT NULL,
    kind        text NOT NULL,
    track_id    text,
    title       text,
    added_at    timestamptz,
    PRIMARY KEY (playlist_id, position)
);

CREATE INDEX playlist_entry_by_track ON playlist_entry (track_id);

-- How far a playlist has come, and what it is worth.
CREATE VIEW playlist_progress AS
SELECT
    p.playlist_id,
    count(DISTINCT e.track_id) AS tracks,
    count(DISTINCT t.track_id) AS scored,
    count(DISTINCT t.track_id) FILTER (WHERE t.open_share > 0) AS open,
    count(DISTINCT t.track_id) FILTER (WHERE t.tier IN ('A', 'B')) AS leads,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY t.opportunity) AS median
FROM playlist p
LEFT JOIN playlist_entry e ON e.playlist_id = p.playlist_id AND e.track_id IS NOT NULL
LEFT JOIN track t ON t.track_id = e.track_id
GROUP BY p.playlist_id;

-- How the phases ended, over all tracks.
CREATE VIEW phase_outcome AS
SELECT step.key AS phase, step.value ->> 'status' AS status, count(*) AS tracks
FROM track, jsonb_each(track.trail) AS step
GROUP BY step.key, step.value ->> 'status';
