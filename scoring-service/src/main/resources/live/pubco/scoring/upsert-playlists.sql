INSERT /* scoring-sink */ INTO playlist AS p (
    playlist_id, name, description, curator, type, status, reason, cover_url, followers, total, tags, added_at,
    last_refresh_at, next_refresh_at, registered_at)
SELECT
    playlist_id, name, description, curator, type, status, reason, cover_url, followers, total, tags, added_at,
    last_refresh_at, next_refresh_at, registered_at
FROM jsonb_to_recordset(?::jsonb) AS row(
    playlist_id text, name text, description text, curator text, type text, status text, reason text, cover_url text,
    followers bigint, total integer, tags text[], added_at timestamptz, last_refresh_at timestamptz,
    next_refresh_at timestamptz, registered_at timestamptz)
ON CONFLICT (playlist_id) DO UPDATE SET
    name = excluded.name, description = excluded.description, curator = excluded.curator, type = excluded.type,
    status = excluded.status, reason = excluded.reason, cover_url = excluded.cover_url,
    followers = excluded.followers, total = excluded.total, tags = excluded.tags, added_at = excluded.added_at,
    last_refresh_at = excluded.last_refresh_at, next_refresh_at = excluded.next_refresh_at,
    registered_at = excluded.registered_at
WHERE p.registered_at IS NULL OR excluded.registered_at >= p.registered_at
