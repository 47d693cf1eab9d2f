-- The album's picture, for lists and the track's page.
ALTER TABLE track ADD COLUMN cover_url text;

-- How many of a playlist's tracks have listeners who look bought.
CREATE OR REPLACE VIEW playlist_overview AS
SELECT
    p.playlist_id, lower(coalesce(p.name, '')) COLLATE "C" AS name_key, p.name, p.description, p.curator, p.type,
    p.status, p.reason, p.cover_url, p.followers, p.followers - before.followers AS followers_gained,
    coalesce(p.total, l.total) AS total, p.tags, p.added_at, p.last_refresh_at, p.next_refresh_at, l.taken_at, l.source,
    l.complete, coalesce(l.skipped, 0) AS skipped, worth.tracks, worth.scored, worth.open, worth.unpublished,
    worth.leads, worth.median, moves.added, moves.removed, worth.bot_risk
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
        count(*) FILTER (WHERE 'BOT_RISK' = ANY (t.flags)) AS bot_risk,
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
    FROM playlist_move m
    WHERE m.playlist_id = p.playlist_id AND m.taken_at > now() - interval '7 days'
        AND m.taken_at > (SELECT min(f.taken_at) FROM playlist_move f WHERE f.playlist_id = p.playlist_id)
) moves;
