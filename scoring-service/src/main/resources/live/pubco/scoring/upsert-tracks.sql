WITH input AS (
    SELECT * FROM jsonb_to_recordset(?::jsonb) AS row(
        track_id text, title text, artists text[], isrcs text[], release_date text, playlist_ids text[],
        first_seen_at timestamptz, search text, as_of timestamptz, opportunity float8, confidence float8, tier text,
        momentum float8, discovery float8, social float8, independence float8, open_share float8, label_tier text,
        flags text[], score jsonb, trail jsonb, record jsonb, publishing jsonb)
)
INSERT /* scoring-sink */ INTO track AS t (
    track_id, title, artists, isrcs, release_date, playlist_ids, first_seen_at, search, as_of, opportunity, confidence,
    tier, momentum, discovery, social, independence, open_share, label_tier, flags, score, trail, record, publishing)
SELECT
    track_id, title, artists, isrcs, release_date, playlist_ids, first_seen_at, search, as_of, opportunity, confidence,
    tier, momentum, discovery, social, independence, open_share, label_tier, flags, score, trail, record, publishing
FROM input ORDER BY track_id
ON CONFLICT (track_id) DO UPDATE SET
    title = excluded.title, artists = excluded.artists, isrcs = excluded.isrcs, release_date = excluded.release_date,
    playlist_ids = excluded.playlist_ids, first_seen_at = least(t.first_seen_at, excluded.first_seen_at),
    search = excluded.search, as_of = excluded.as_of, opportunity = excluded.opportunity,
    confidence = excluded.confidence, tier = excluded.tier, momentum = excluded.momentum,
    discovery = excluded.discovery, social = excluded.social, independence = excluded.independence,
    open_share = excluded.open_share, label_tier = excluded.label_tier, flags = excluded.flags,
    score = excluded.score, trail = excluded.trail, record = excluded.record,
    publishing = coalesce(excluded.publishing, t.publishing),
    previous_publishing = CASE
        WHEN excluded.as_of > t.as_of AND excluded.publishing <> t.publishing THEN t.publishing
        ELSE t.previous_publishing END,
    publishing_changed_as_of = CASE
        WHEN excluded.as_of > t.as_of AND excluded.publishing <> t.publishing THEN excluded.as_of
        ELSE t.publishing_changed_as_of END,
    scored_at = CASE WHEN excluded.as_of > t.as_of THEN now() ELSE t.scored_at END
WHERE excluded.as_of >= t.as_of
RETURNING
    new.track_id,
    CASE WHEN new.publishing_changed_as_of = new.as_of THEN new.previous_publishing END AS before,
    new.publishing AS after
