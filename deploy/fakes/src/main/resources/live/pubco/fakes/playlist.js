'use strict';

// The playlist page: rows come in pages of a hundred as one scrolls.
(() => {
  const state = JSON.parse(document.getElementById('initial-state').textContent);
  const main = document.getElementById('main');
  const list = document.createElement('div');
  let offset = 0;
  let loading = false;
  let total = Infinity;

  function row(item, index) {
    const track = item.itemV2.data;
    const made = document.createElement('div');
    made.setAttribute('role', 'row');
    made.setAttribute('aria-rowindex', index + 2);
    made.dataset.testid = 'tracklist-row';
    if (item.itemV2.__typename === 'TrackResponseWrapper' && track.__typename === 'Track') {
      const link = document.createElement('a');
      link.href = '/open/track/' + track.uri.split(':')[2];
      link.textContent = track.name;
      const artists = track.artists.items.map((a) => {
        const artist = document.createElement('a');
        artist.href = '/open/artist/' + a.uri.split(':')[2];
        artist.textContent = a.profile.name;
        return artist;
      });
      made.append(link, ...artists);
    }
    return made;
  }

  async function more() {
    if (loading || offset >= total) return;
    loading = true;
    const answer = await fetch('/open/pathfinder/v2/query', {
      method: 'POST',
      headers: {
        authorization: 'Bearer ' + state.token,
        'app-platform': 'WebPlayer',
        'content-type': 'application/json;charset=UTF-8',
      },
      body: JSON.stringify({
        variables: { uri: 'spotify:playlist:' + state.id, offset, limit: 100, enableWatchFeedEntrypoint: false },
        operationName: 'fetchPlaylist',
        extensions: { persistedQuery: { version: 1, sha256Hash: state.hash } },
      }),
    });
    const content = (await answer.json()).data.playlistV2.content;
    content.items.forEach((item, i) => list.append(row(item, offset + i)));
    total = content.totalCount;
    offset += content.items.length;
    list.setAttribute('aria-rowcount', total);
    loading = false;
  }

  const title = document.createElement('h1');
  title.textContent = state.name;
  title.dataset.testid = 'entityTitle';
  list.dataset.testid = 'playlist-tracklist';
  list.setAttribute('role', 'grid');
  const end = document.createElement('div');
  end.textContent = '\u00a0';
  main.append(title, list, end);
  new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && more(), { rootMargin: '600px' }).observe(end);
})();
