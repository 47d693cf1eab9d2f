WITH input AS (
    SELECT * FROM jsonb_to_recordset(?::jsonb) AS row(
        playlist_id text, refresh_id text, taken_at timestamptz, source text, complete boolean, total integer,
        listed integer, skipped integer, entries jsonb)
), newer AS (
    INSERT /* scoring-sink */ INTO playlist AS p (
        playlist_id, refresh_id, taken_at, source, complete, total, listed, skipped)
    SELECT playlist_id, refresh_id, taken_at, source, complete, total, listed, skipped FROM input
    ON CONFLICT (playlist_id) DO UPDATE SET
        refresh_id = excluded.refresh_id, taken_at = excluded.taken_at, source = excluded.source,
        complete = excluded.complete, total = coalesce(excluded.total, p.total), listed = excluded.listed,
        skipped = excluded.skipped
    WHERE p.taken_at IS NULL OR excluded.taken_at >= p.taken_at
    RETURNING new.playlist_id
), entry AS (
    SELECT input.playlist_id, e.* FROM input JOIN newer USING (playlist_id), jsonb_to_recordset(input.entries) AS e(
        position integer, kind text, track_id text, title text, added_at timestamptz)
), gone AS (
    -- positions that the new listing does not have; disjoint from those that the insert touches
    DELETE FROM playlist_entry old USING newer
    WHERE old.playlist_id = newer.playlist_id
        AND NOT EXISTS (
            SELECT FROM entry WHERE entry.playlist_id = old.playlist_id AND entry.position = old.position)
)
INSERT INTO playlist_entry AS p (playlist_id, position, kind, track_id, title, added_at)
SELECT playlist_id, position, kind, track_id, title, added_at FROM entry
ON CONFLICT (playlist_id, position) DO UPDATE SET
    kind = excluded.kind, track_id = excluded.track_id, title = excluded.title, added_at = excluded.added_at
