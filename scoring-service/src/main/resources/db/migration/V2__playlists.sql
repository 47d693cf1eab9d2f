-- What is watched, as the registry says.
CREATE TABLE playlist (
    playlist_id       text PRIMARY KEY,
    name              text,
    description       text,
    curator           text,
    type              text NOT NULL,
    status            text NOT NULL,
    reason            text,
    cover_url         text,
    followers         bigint,
    total             integer,
    tags              text[] NOT NULL,
    added_at          timestamptz NOT NULL,
    last_refresh_at   timestamptz,
    next_refresh_at   timestamptz,
    registered_at     timestamptz NOT NULL
);

CREATE INDEX playlist_by_name ON playlist (lower(coalesce(name, '')) COLLATE "C", playlist_id);
CREATE INDEX playlist_by_followers ON playlist (coalesce(followers, -1), playlist_id);
CREATE INDEX playlist_by_added ON playlist (added_at, playlist_id);

-- Followers a day, for their change in a week.
CREATE TABLE playlist_followers (
    playlist_id text NOT NULL,
    day         date NOT NULL,
    followers   bigint NOT NULL,
    PRIMARY KEY (playlist_id, day)
);

-- The last listing of a playlist and what it holds.
CREATE TABLE listing (
    playlist_id text PRIMARY KEY,
    taken_at    timestamptz NOT NULL,
    refresh_id  text NOT NULL,
    source      text NOT NULL,
    complete    boolean NOT NULL,
    total       integer,
    listed      integer NOT NULL,
    skipped     integer NOT NULL
);

CREATE TABLE listing_entry (
    playlist_id text NOT NULL,
    position    integer NOT NULL,
    kind        text NOT NULL,
    track_id    text,
    title       text,
    added_at    timestamptz,
    PRIMARY KEY (playlist_id, position)
);

CREATE INDEX listing_entry_by_track ON listing_entry (track_id);
CREATE INDEX listing_entry_tracks ON listing_entry (playlist_id, track_id) WHERE track_id IS NOT NULL;

-- What every refresh changed: periods of membership and the week's news are read off it.
CREATE TABLE playlist_move (
    playlist_id       text NOT NULL,
    refresh_id        text NOT NULL,
    track_id          text NOT NULL,
    kind              text NOT NULL,
    taken_at          timestamptz NOT NULL,
    position          integer,
    previous_position integer,
    first_anywhere    boolean NOT NULL,
    PRIMARY KEY (playlist_id, refresh_id, track_id, kind)
);

CREATE INDEX playlist_move_by_time ON playlist_move (kind, taken_at, playlist_id, track_id);
CREATE INDEX playlist_move_by_track ON playlist_move (track_id, taken_at);
CREATE INDEX playlist_move_by_playlist ON playlist_move (playlist_id, taken_at);

-- Refreshes that are over.
CREATE TABLE refresh (
    playlist_id text NOT NULL,
    refresh_id  text NOT NULL,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz NOT NULL,
    tracks      integer NOT NULL,
    steps       jsonb NOT NULL,
    missing     integer NOT NULL,
    PRIMARY KEY (playlist_id, refresh_id)
);

CREATE INDEX refresh_by_time ON refresh (finished_at, playlist_id);

-- A watched playlist with its last listing, what it is worth and how it moves.
CREATE VIEW playlist_overview AS
SELECT
    p.playlist_id, lower(coalesce(p.name, '')) COLLATE "C" AS name_key, p.name, p.description, p.curator, p.type,
    p.status, p.reason, p.cover_url, p.followers, p.followers - before.followers AS followers_gained,
    coalesce(p.total, l.total) AS total, p.tags, p.added_at, p.last_refresh_at, p.next_refresh_at, l.taken_at, l.source,
    l.complete, coalesce(l.skipped, 0) AS skipped, worth.tracks, worth.scored, worth.open, worth.unpublished,
    worth.leads, worth.median, moves.added, moves.removed
FROM playlist p
LEFT JOIN listing l ON l.playlist_id = p.playlist_id
LEFT JOIN LATERAL (
    SELECT followers FROM playlist_followers f
    WHERE f.playlist_id = p.playlist_id AND f.day <= (now() AT TIME ZONE 'UTC')::date - 7
    ORDER BY f.day DESC LIMIT 1
) before ON true
CROSS JOIN LATERAL (
    SELECT
        count(*) AS tracks,
        count(t.track_id) AS scored,
        count(*) FILTER (WHERE t.open_share > 0) AS open,
        count(*) FILTER (WHERE t.unpublished) AS unpublished,
        count(*) FILTER (WHERE t.tier IN ('A', 'B')) AS leads,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY t.opportunity) AS median
    FROM (
        SELECT DISTINCT track_id FROM listing_entry WHERE playlist_id = p.playlist_id AND track_id IS NOT NULL
    ) e
    LEFT JOIN track t ON t.track_id = e.track_id
) worth
CROSS JOIN LATERAL (
    SELECT
        count(*) FILTER (WHERE kind IN ('ADDED', 'RETURNED')) AS added,
        count(*) FILTER (WHERE kind = 'REMOVED') AS removed
    FROM playlist_move m WHERE m.playlist_id = p.playlist_id AND m.taken_at > now() - interval '7 days'
) moves;
