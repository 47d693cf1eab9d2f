-- An invented catalogue as the sink would have left it after eight weeks. %1$d tracks, a hundred to a playlist.
INSERT INTO track SELECT
    'track' || i,
    'Title ' || i,
    'title ' || i,
    array['Artist ' || i / 7],
    array['QZXAA26' || lpad((i % 100000)::text, 5, '0')],
    (date '2026-11-20' - (i % 2000))::text,
    date '2026-11-20' - (i % 2000),
    'Label ' || i % 5000,
    (array['DIY','INDIE','UNKNOWN','MAJOR','ARTIST_OWNED'])[1 + i % 5],
    array['playlist' || i % (%1$d / 100)],
    1,
    now() - (i % 80000) * interval '1 minute',
    'W' || i / 2,
    now() - (i % 10000) * interval '1 second',
    score, greatest(0, score - 20), least(100, score + 20), random(),
    CASE WHEN score >= 75 THEN 'A' WHEN score >= 60 THEN 'B' WHEN score >= 50 THEN 'WATCH' ELSE 'LOW' END,
    random() * 100, random() * 100, random() * 100, random() * 100,
    CASE i % 4 WHEN 0 THEN NULL ELSE (i % 5) * 25 END,
    CASE WHEN i % 40 = 0 THEN array['SPIKE'] ELSE '{}' END,
    '1|starter|bench',
    array['playlist:playlist' || i % (%1$d / 100), 'mlc:' || (array['PARTIAL','REGISTERED','NOT_LINKED'])[1 + i % 3],
        'state:' || (array['UNPUBLISHED','MAJOR_PUBLISHED','UNMATCHED','INDIE_PUBLISHED'])[1 + i % 4],
        'tier:' || CASE WHEN score >= 75 THEN 'A' WHEN score >= 60 THEN 'B' WHEN score >= 50 THEN 'WATCH' ELSE 'LOW' END,
        'label:' || (array['DIY','INDIE','UNKNOWN','MAJOR','ARTIST_OWNED'])[1 + i % 5],
        'genre:' || (array['indie pop','r&b','house','ambient','folk'])[1 + i % 5],
        'step:mlc:' || CASE WHEN i % 500 = 0 THEN 'FAILED' ELSE 'FOUND' END,
        'step:' || CASE WHEN i % 500 = 0 THEN 'FAILED' ELSE 'FOUND' END,
        'writer:person' || i / 3, 'work:W' || i / 2],
    array_to_tsvector(array['title', i::text, 'artist', (i / 7)::text, 'person', (i / 3)::text]),
    CASE WHEN i % 500 = 0 THEN 'FOUND,FOUND,FAILED,FOUND,FOUND' ELSE 'FOUND,FOUND,FOUND,FOUND,NOT_FOUND' END,
    i % 4 = 0,
    json_build_object('writers', json_build_array(json_build_object(
        'key', 'person' || i / 3, 'name', 'Person ' || i / 3, 'status', 'UNPUBLISHED', 'share', 50,
        'independence', 90, 'proof', 'has no publisher on MLC work W' || i / 2 || ', checked 18 Nov'))),
    json_build_object(
        'spotify', json_build_object('status', 'FOUND', 'checkedAt', '2026-11-18T10:00:00Z'),
        'credits', json_build_object('status', 'FOUND', 'checkedAt', '2026-11-18T10:00:00Z'),
        'mlc', json_build_object('status', 'FOUND', 'checkedAt', '2026-11-18T10:00:00Z', 'matchMethod', 'ISRC'),
        'musicbrainz', json_build_object('status', 'FOUND', 'checkedAt', '2026-11-18T10:00:00Z', 'matchMethod', 'ISRC'),
        'chartmetric', json_build_object('status', 'NOT_FOUND', 'checkedAt', '2026-11-18T10:00:00Z')),
    decode(repeat('ab', 4000), 'hex'), NULL, NULL, NULL, 'W' || i / 2
FROM (SELECT i, random() * 100 AS score FROM generate_series(1, %1$d) i) rows;

INSERT INTO track_writer SELECT
    track_id, 'person' || substr(track_id, 6)::int / 3, 'Person ' || substr(track_id, 6)::int / 3, NULL, NULL,
    (array['UNPUBLISHED','MAJOR_PUBLISHED','UNMATCHED','INDIE_PUBLISHED'])[1 + substr(track_id, 6)::int % 4],
    50, independence, 'has no publisher on MLC work, checked 18 Nov', opportunity
FROM track;

INSERT INTO playlist SELECT 'playlist' || i, 'Playlist ' || i, NULL, 'Curator ' || i % 90, 'INDEPENDENT', 'WATCHED', NULL,
    NULL, i * 10, 100, CASE WHEN i % 20 = 0 THEN array['trusted'] ELSE '{}' END, now(), now(), now(), now()
FROM generate_series(0, %1$d / 100 - 1) i;

INSERT INTO listing SELECT playlist_id, now(), 'refresh', 'WEB_API', true, 100, 100, 0 FROM playlist;

INSERT INTO listing_entry SELECT
    playlist_ids[1], row_number() OVER (PARTITION BY playlist_ids[1]), 'TRACK', track_id, NULL, NULL FROM track;

INSERT INTO playlist_move SELECT
    playlist_ids[1], 'refresh', track_id, 'ADDED', now() - (random() * 50) * interval '1 day', 5, NULL, true FROM track;

INSERT INTO score_history SELECT
    track_id, as_of - week * interval '7 days', versions, opportunity - week, low, high, confidence, tier, momentum,
    discovery, social, independence, '\x00'
FROM track, generate_series(0, 7) week;

INSERT INTO publishing_change SELECT
    'change' || i, 'track' || i * 10, 'Title ' || i * 10, 'PUBLISHER_APPEARED', now() - i * interval '5 minutes', NULL,
    'W' || i * 5, 'A PUBLISHER', 50, 0
FROM generate_series(1, %1$d / 10) i;

VACUUM ANALYZE;
