'use strict';

// The track page: header, recommendations, context menu and the credits dialog in its two generations.
(() => {
  let state = JSON.parse(document.getElementById('initial-state').textContent);
  const main = document.getElementById('main');

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value !== null && value !== undefined) made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  }

  const text = (key) => state.texts[key] || key;
  const list = (items) => items || [];
  const testId = (name) => (state.renamed ? 'v' + name.length + '-' + name.slice(0, 2) : name);

  function consent() {
    if (document.cookie.includes('consent=1')) return;
    const button = element('button', { id: 'onetrust-accept-btn-handler' }, text('accept'));
    const banner = element('div', { id: 'onetrust-banner-sdk' }, element('div', {}, button));
    button.addEventListener('click', () => {
      document.cookie = 'consent=1; path=/';
      banner.remove();
    });
    document.body.append(banner);
  }

  function moreButton(track) {
    const button = element('button', {
      'data-testid': testId('more-button'),
      'aria-label': text('more') + ' ' + track.title,
      'aria-haspopup': 'menu',
    }, '…');
    button.addEventListener('click', (event) => openMenu(track, event.currentTarget));
    return button;
  }

  function artistLinks(track) {
    return track.artists.map((a) => element('a', { href: '/open/artist/' + a.id }, a.name));
  }

  function header(track) {
    return element('section', { 'data-testid': testId('track-page'), 'data-track': track.id },
      element('h1', { 'data-testid': testId('entityTitle') }, track.title),
      element('div', { 'data-testid': testId('creator-link') }, ...artistLinks(track)),
      element('span', { 'data-testid': testId('playcount') }, track.playcount),
      element('div', { 'data-testid': testId('action-bar-row') },
        element('button', { 'data-testid': testId('play-button'), 'aria-label': 'Play ' + track.title }, '▶'),
        moreButton(track)));
  }

  function row(track) {
    const link = element('a', { href: '/open/track/' + track.id }, track.title);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      history.pushState({}, '', link.getAttribute('href'));
      softly();
    });
    return element('div', { role: 'row', 'data-testid': testId('tracklist-row') },
      link, element('span', {}, track.artists[0].name), moreButton(track));
  }

  function render() {
    while (state.frozen) { /* a page that never comes back */ }
    const playing = element('nav', {}, 'Library ', moreButton(state.recommended[0]));
    const rows = element('section', { 'data-testid': testId('recommended-track') },
      element('h2', {}, 'Recommended'), ...state.recommended.map(row));
    main.replaceChildren(playing, element('main', {}, header(state.track), rows));
    document.title = state.track.title;
  }

  function closeMenu() {
    document.getElementById('context-menu')?.remove();
  }

  function openMenu(track, anchor) {
    closeMenu();
    const menu = element('div', { id: 'context-menu', role: 'menu' });
    const label = text(track.generation === 1 ? 'show-credits' : 'view-credits');
    const credits = element('button', { role: 'menuitem' }, element('span', {}, label));
    credits.addEventListener('click', () => {
      closeMenu();
      if (state.dialog) openCredits(track);
    });
    menu.append(
      element('button', { role: 'menuitem' }, element('span', {}, text('add'))),
      credits,
      element('button', { role: 'menuitem' }, element('span', {}, text('share'))));
    const box = anchor.getBoundingClientRect();
    menu.style.left = box.left + 'px';
    menu.style.top = box.bottom + window.scrollY + 'px';
    document.body.append(menu);
  }

  function closeDialog() {
    document.querySelector('[role="dialog"]')?.remove();
  }

  async function openCredits(track) {
    closeDialog();
    const modern = track.generation === 2;
    const dialog = element('div', {
      role: 'dialog',
      'aria-label': text('credits'),
      'aria-busy': 'true',
      'data-testid': modern ? testId('credits-modal') : null,
    }, element('h1', {}, text('credits')), element('p', {}, track.title));
    document.body.append(dialog);
    try {
      const credits = await fetchCredits(track);
      dialog.append(...(modern ? groups(credits) : blocks(credits)));
      const sources = credits.sources.join(', ');
      if (sources) dialog.append(element('p', {}, text('source') + ': ' + sources));
      if (!credits.contributors.length) dialog.append(element('p', {}, text('none')));
    } catch (e) {
      dialog.append(element('p', { role: 'alert' }, text('wrong')));
    }
    dialog.removeAttribute('aria-busy');
  }

  function fetchCredits(track) {
    if (track.delivery === 'inline') return Promise.resolve(track.inline);
    if (track.delivery === 'view') return fetchView(track);
    return fetchGraph(track, track.delivery === 'modal' ? 'queryTrackCreditsModal' : 'queryTrackCreditsGroupedModal');
  }

  async function ask(path, options) {
    const headers = {
      authorization: 'Bearer ' + state.token,
      'app-platform': 'WebPlayer',
      'accept-language': state.locale,
    };
    const answer = await fetch(path, { ...options, headers: { ...headers, ...(options?.headers || {}) } });
    if (!answer.ok) throw new Error('status ' + answer.status);
    return answer.json();
  }

  async function fetchGraph(track, operationName) {
    const contributors = [];
    let sources = [];
    for (let offset = 0, more = true; more; offset += 100) {
      const body = JSON.stringify({
        variables: { trackUri: 'spotify:track:' + track.id, contributorsLimit: 100, contributorsOffset: offset },
        operationName,
        extensions: { persistedQuery: { version: 1, sha256Hash: state.hash } },
      });
      const answer = await ask('/open/pathfinder/v2/query', {
        method: 'POST', body, headers: { 'content-type': 'application/json;charset=UTF-8' },
      });
      const trait = answer.data.trackUnion.creditsTrait;
      contributors.push(...list(trait.contributors.items).map((c) => ({ ...c, group: c.roleGroup?.name })));
      sources = list(trait.sources.items).map((s) => s.name);
      more = list(trait.contributors.items).length === 100;
    }
    return { contributors, sources };
  }

  async function fetchView(track) {
    const answer = await ask('/open/spclient/track-credits-view/v0/experimental/' + track.id + '/credits');
    const kinds = { Performers: 'Main Artist', Writers: 'Composer', Producers: 'Producer' };
    const contributors = list(answer.roleCredits).flatMap((role) => list(role.artists).map((artist) => (
      { name: artist.name, uri: artist.uri, role: kinds[role.roleTitle], block: role.roleTitle })));
    return { contributors, sources: list(answer.sourceNames) };
  }

  function person(contributor) {
    const artist = (contributor.uri || '').split(':')[2];
    return artist
      ? element('a', { href: '/artist/' + artist }, contributor.name)
      : element('span', {}, contributor.name);
  }

  // The server speaks the visitor's language; the older dialog sorts by what a role means.
  function plain(role) {
    const known = Object.entries(state.texts).find(([, said]) => said === role);
    return known ? known[0] : role;
  }

  function block(contributor) {
    if (contributor.block) return contributor.block;
    const role = contributor.plainRole || plain(contributor.role);
    if (/composer|lyricist|writer/i.test(role)) return 'Writers';
    if (/producer/i.test(role)) return 'Producers';
    return /artist/i.test(role) ? 'Performers' : null;
  }

  // Generation 1: one block per kind of role, one element per name.
  function blocks(credits) {
    const headings = { Performers: 'performed', Writers: 'written', Producers: 'produced' };
    return Object.entries(headings).map(([name, heading]) => {
      const seen = new Set();
      const people = credits.contributors.filter((c) => block(c) === name && !seen.has(c.name) && seen.add(c.name));
      return element('div', {}, element('p', {}, text(heading)), ...people.map(person));
    }).filter((made) => made.children.length > 1);
  }

  // Generation 2: groups of roles, each row a name with all its roles.
  function groups(credits) {
    const byGroup = new Map();
    for (const c of credits.contributors) {
      if (!byGroup.has(c.group)) byGroup.set(c.group, new Map());
      const rows = byGroup.get(c.group);
      const key = c.uri || c.name;
      if (!rows.has(key)) rows.set(key, { ...c, roles: [] });
      rows.get(key).roles.push(c.role);
    }
    return [...byGroup].map(([group, rows]) => element('section', { 'data-testid': testId('credits-group') },
      element('h2', {}, group),
      ...[...rows.values()].map((r) => element('div', { 'data-testid': testId('credits-row') },
        person(r), element('span', { 'data-testid': testId('credits-roles') }, r.roles.join(', '))))));
  }

  async function softly() {
    closeMenu();
    closeDialog();
    main.replaceChildren();
    const id = location.pathname.split('/').pop();
    state = await (await fetch('/open/track-state/' + id)).json();
    render();
  }

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      closeMenu();
      closeDialog();
    }
  });
  window.addEventListener('popstate', softly);
  consent();
  setTimeout(render, state.renderDelay);
})();
