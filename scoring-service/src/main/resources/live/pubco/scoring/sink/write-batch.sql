WITH /* scoring-sink */ track_row AS (
    SELECT *
    FROM ROWS FROM (
        jsonb_to_recordset(?::jsonb) AS (
            track_id text, title text, title_key text, artists text[], cover_url text, isrcs text[], release_date text, released_on date, label text,
            label_tier text, playlist_ids text[], playlists integer, first_seen_at timestamptz, work text, song text,
            words text[], as_of timestamptz, opportunity float8, low float8, high float8, confidence float8,
            tier text, momentum float8, discovery float8, social float8, independence float8, open_share float8,
            flags text[], versions text, tags text[], facets text[], outcome text, unpublished boolean,
            writers json, trail json, publishing jsonb),
        unnest(?::bytea[]), unnest(?::bytea[])
    ) AS row(
        track_id, title, title_key, artists, cover_url, isrcs, release_date, released_on, label, label_tier, playlist_ids, playlists,
        first_seen_at, work, song, words, as_of, opportunity, low, high, confidence, tier, momentum, discovery, social,
        independence, open_share, flags, versions, tags, facets, outcome, unpublished, writers, trail, publishing,
        score, record)
), written AS (
    INSERT INTO track AS t (
        track_id, title, title_key, artists, cover_url, isrcs, release_date, released_on, label, label_tier, playlist_ids, playlists,
        first_seen_at, work, song, as_of, opportunity, low, high, confidence, tier, momentum, discovery, social, independence,
        open_share, flags, versions, tags, facets, words, outcome, unpublished, writers, trail, score, publishing)
    SELECT
        track_id, title, title_key, artists, cover_url, isrcs, release_date, released_on, label, label_tier, playlist_ids, playlists,
        first_seen_at, work, song, as_of, opportunity, low, high, confidence, tier, momentum, discovery, social, independence,
        open_share, flags, versions, tags, facets, array_to_tsvector(words), outcome, unpublished, writers, trail, score,
        publishing
    FROM track_row ORDER BY track_id
    ON CONFLICT (track_id) DO UPDATE SET
        title = excluded.title, title_key = excluded.title_key, artists = excluded.artists, isrcs = excluded.isrcs,
        cover_url = excluded.cover_url, release_date = excluded.release_date, released_on = excluded.released_on, label = excluded.label,
        label_tier = excluded.label_tier, playlist_ids = excluded.playlist_ids, playlists = excluded.playlists,
        first_seen_at = least(t.first_seen_at, excluded.first_seen_at), work = excluded.work, song = excluded.song, as_of = excluded.as_of,
        opportunity = excluded.opportunity, low = excluded.low, high = excluded.high,
        confidence = excluded.confidence, tier = excluded.tier, momentum = excluded.momentum,
        discovery = excluded.discovery, social = excluded.social, independence = excluded.independence,
        open_share = excluded.open_share, flags = excluded.flags, versions = excluded.versions,
        tags = excluded.tags, facets = excluded.facets, words = excluded.words, outcome = excluded.outcome,
        unpublished = excluded.unpublished, writers = excluded.writers, trail = excluded.trail,
        score = excluded.score, publishing = coalesce(excluded.publishing, t.publishing),
        previous_publishing = CASE
            WHEN excluded.as_of > t.as_of AND excluded.publishing <> t.publishing THEN t.publishing
            ELSE t.previous_publishing END,
        publishing_changed_as_of = CASE
            WHEN excluded.as_of > t.as_of AND excluded.publishing <> t.publishing THEN excluded.as_of
            ELSE t.publishing_changed_as_of END
    WHERE excluded.as_of >= t.as_of
    RETURNING
        new.track_id, old.tier AS tier_before, new.tier AS tier_after, new.opportunity,
        CASE WHEN new.publishing_changed_as_of = new.as_of THEN new.previous_publishing END AS publishing_before,
        CASE WHEN new.publishing_changed_as_of = new.as_of THEN new.publishing END AS publishing_after
), history AS (
    -- also of records that came too late to be the current one
    INSERT INTO score_history (
        track_id, as_of, versions, opportunity, low, high, confidence, tier, momentum, discovery, social, independence,
        record)
    SELECT
        track_id, as_of, versions, opportunity, low, high, confidence, tier, momentum, discovery, social, independence,
        record
    FROM track_row ORDER BY track_id
    ON CONFLICT DO NOTHING
), credit AS (
    SELECT track_row.track_id, writer.*, track_row.opportunity
    FROM track_row JOIN written USING (track_id), json_to_recordset(track_row.writers -> 'writers') AS writer(
        key text, name text, ipi text, mbid text, status text, share float8, independence float8, proof text)
), uncredited AS (
    DELETE FROM track_writer old USING written
    WHERE old.track_id = written.track_id AND NOT EXISTS (
        SELECT FROM credit WHERE credit.track_id = old.track_id AND credit.key = old.writer_key)
), credited AS (
    INSERT INTO track_writer (
        track_id, writer_key, name, ipi, mbid, status, share, independence, proof, opportunity)
    SELECT track_id, key, name, ipi, mbid, status, share, independence, proof, opportunity FROM credit
    ON CONFLICT (track_id, writer_key) DO UPDATE SET
        name = excluded.name, ipi = excluded.ipi, mbid = excluded.mbid, status = excluded.status,
        share = excluded.share, independence = excluded.independence, proof = excluded.proof,
        opportunity = excluded.opportunity
), registered AS (
    INSERT INTO playlist AS p (
        playlist_id, name, description, curator, type, status, reason, cover_url, followers, total, tags, added_at,
        last_refresh_at, next_refresh_at, registered_at)
    SELECT
        playlist_id, name, description, curator, type, status, reason, cover_url, followers, total, tags, added_at,
        last_refresh_at, next_refresh_at, registered_at
    FROM jsonb_to_recordset(?::jsonb) AS row(
        playlist_id text, name text, description text, curator text, type text, status text, reason text,
        cover_url text, followers bigint, total integer, tags text[], added_at timestamptz,
        last_refresh_at timestamptz, next_refresh_at timestamptz, registered_at timestamptz)
    ORDER BY playlist_id
    ON CONFLICT (playlist_id) DO UPDATE SET
        name = excluded.name, description = excluded.description, curator = excluded.curator, type = excluded.type,
        status = excluded.status, reason = excluded.reason, cover_url = excluded.cover_url,
        followers = excluded.followers, total = excluded.total, tags = excluded.tags, added_at = excluded.added_at,
        last_refresh_at = excluded.last_refresh_at, next_refresh_at = excluded.next_refresh_at,
        registered_at = excluded.registered_at
    WHERE excluded.registered_at >= p.registered_at
    RETURNING new.playlist_id, new.followers, new.registered_at
), followed AS (
    INSERT INTO playlist_followers (playlist_id, day, followers)
    SELECT playlist_id, (registered_at AT TIME ZONE 'UTC')::date, followers FROM registered WHERE followers IS NOT NULL
    ON CONFLICT (playlist_id, day) DO UPDATE SET followers = excluded.followers
), listing_row AS (
    SELECT * FROM jsonb_to_recordset(?::jsonb) AS row(
        playlist_id text, refresh_id text, taken_at timestamptz, source text, complete boolean, total integer,
        listed integer, skipped integer, entries jsonb)
), listed AS (
    INSERT INTO listing AS l (playlist_id, refresh_id, taken_at, source, complete, total, listed, skipped)
    SELECT playlist_id, refresh_id, taken_at, source, complete, total, listed, skipped
    FROM listing_row ORDER BY playlist_id
    ON CONFLICT (playlist_id) DO UPDATE SET
        refresh_id = excluded.refresh_id, taken_at = excluded.taken_at, source = excluded.source,
        complete = excluded.complete, total = excluded.total, listed = excluded.listed, skipped = excluded.skipped
    WHERE excluded.taken_at >= l.taken_at
    RETURNING new.playlist_id
), entry AS (
    SELECT listing_row.playlist_id, e.*
    FROM listing_row JOIN listed USING (playlist_id), jsonb_to_recordset(listing_row.entries) AS e(
        position integer, kind text, track_id text, title text, added_at timestamptz)
), unlisted AS (
    -- positions that the new listing does not have; disjoint from those that the insert touches
    DELETE FROM listing_entry old USING listed
    WHERE old.playlist_id = listed.playlist_id AND NOT EXISTS (
        SELECT FROM entry WHERE entry.playlist_id = old.playlist_id AND entry.position = old.position)
), entered AS (
    INSERT INTO listing_entry (playlist_id, position, kind, track_id, title, added_at)
    SELECT playlist_id, position, kind, track_id, title, added_at FROM entry
    ON CONFLICT (playlist_id, position) DO UPDATE SET
        kind = excluded.kind, track_id = excluded.track_id, title = excluded.title, added_at = excluded.added_at
), moved AS (
    INSERT INTO playlist_move (
        playlist_id, refresh_id, track_id, kind, taken_at, position, previous_position, first_anywhere)
    SELECT playlist_id, refresh_id, track_id, kind, taken_at, position, previous_position, first_anywhere
    FROM jsonb_to_recordset(?::jsonb) AS row(
        playlist_id text, refresh_id text, track_id text, kind text, taken_at timestamptz, position integer,
        previous_position integer, first_anywhere boolean)
    ON CONFLICT DO NOTHING
), refreshed AS (
    INSERT INTO refresh (playlist_id, refresh_id, started_at, finished_at, tracks, steps, missing)
    SELECT playlist_id, refresh_id, started_at, finished_at, tracks, steps, missing
    FROM jsonb_to_recordset(?::jsonb) AS row(
        playlist_id text, refresh_id text, started_at timestamptz, finished_at timestamptz, tracks integer,
        steps jsonb, missing integer)
    ON CONFLICT DO NOTHING
), changed AS (
    INSERT INTO publishing_change (
        change_id, track_id, title, change, detected_at, previously_checked_at, song_code, party, open_share_before,
        open_share_after)
    SELECT
        change_id, track_id, title, change, detected_at, previously_checked_at, song_code, party, open_share_before,
        open_share_after
    FROM jsonb_to_recordset(?::jsonb) AS row(
        change_id text, track_id text, title text, change text, detected_at timestamptz,
        previously_checked_at timestamptz, song_code text, party text, open_share_before float8,
        open_share_after float8)
    ON CONFLICT DO NOTHING
), forgotten_track AS (
    SELECT track_id FROM jsonb_to_recordset(?::jsonb) AS row(track_id text)
), forgotten_credit AS (
    DELETE FROM track_writer USING forgotten_track f WHERE track_writer.track_id = f.track_id
), forgotten_history AS (
    DELETE FROM score_history USING forgotten_track f WHERE score_history.track_id = f.track_id
), forgotten_change AS (
    DELETE FROM publishing_change USING forgotten_track f WHERE publishing_change.track_id = f.track_id
), forgotten AS (
    DELETE FROM track USING forgotten_track f WHERE track.track_id = f.track_id
), forgotten_playlist AS (
    SELECT playlist_id FROM jsonb_to_recordset(?::jsonb) AS row(playlist_id text)
), forgotten_entry AS (
    DELETE FROM listing_entry USING forgotten_playlist f WHERE listing_entry.playlist_id = f.playlist_id
), forgotten_listing AS (
    DELETE FROM listing USING forgotten_playlist f WHERE listing.playlist_id = f.playlist_id
), forgotten_move AS (
    DELETE FROM playlist_move USING forgotten_playlist f WHERE playlist_move.playlist_id = f.playlist_id
), forgotten_refresh AS (
    DELETE FROM refresh USING forgotten_playlist f WHERE refresh.playlist_id = f.playlist_id
), forgotten_followers AS (
    DELETE FROM playlist_followers USING forgotten_playlist f WHERE playlist_followers.playlist_id = f.playlist_id
), forgotten_registration AS (
    DELETE FROM playlist USING forgotten_playlist f WHERE playlist.playlist_id = f.playlist_id
)
SELECT * FROM written
