// Runs in every document before the page's own scripts. On a track page it opens the credits, takes the answer that the
// page itself fetches or else reads the finished dialog element by element, and reports once. Version 1.
(settings) => {
  'use strict';
  if (window !== window.top || !location.protocol.startsWith('http')) return;

  const send = window[settings.binding];
  const born = performance.now();
  const lease = takeLease();
  const trackId = (location.pathname.match(/\/track\/([0-9A-Za-z]+)/) || [])[1] || '';
  const credits = { waiting: 0, strays: 0, problem: '' };
  const state = { over: false, consented: false, moreClicks: 0, clickedAt: 0, itemClicked: 0, dialogText: '', quietSince: 0 };

  /** The number of this visit: in the address, or kept when the site redirected within itself. */
  function takeLease() {
    const found = location.hash.match(/^#visit-(.+)$/);
    try {
      if (!found) return sessionStorage.getItem('visit') || '';
      sessionStorage.setItem('visit', found[1]);
      history.replaceState(history.state, '', location.pathname + location.search);
    } catch (refused) { /* a document without storage keeps the number in its address */ }
    return found ? found[1] : '';
  }

  function report(kind, more) {
    if (state.over) return;
    state.over = true;
    observer.disconnect();
    clearInterval(ticker);
    send(JSON.stringify(Object.assign({ lease, subject: trackId, kind, strays: credits.strays }, more)));
  }

  // ---- the page's own answers

  /** Which credits operation a request is, and for which track; null for any other request. */
  function recognise(url, body) {
    if (url.includes(settings.viewPath)) {
      const id = url.split(settings.viewPath)[1].match(/([0-9A-Za-z]{22})/);
      return { name: 'view', track: id ? id[1] : '', limit: Infinity };
    }
    if (!url.includes(settings.queryPath)) return null;
    try {
      const query = new URL(url, location.href).searchParams;
      const sent = body && typeof body === 'string' ? JSON.parse(body) : {};
      const name = query.get('operationName') || sent.operationName || '';
      if (!name.startsWith(settings.operation)) return null;
      const variables = sent.variables || JSON.parse(query.get('variables') || '{}');
      const track = String(variables.trackUri || '').split(':').pop();
      if (variables.contributorsOffset > 0) return null;
      return { name, track, variables, limit: variables.contributorsLimit || 100 };
    } catch (unreadable) { return null; }
  }

  /** The answer's own track and its contributors; null when it is no answer. */
  function inspect(text) {
    try {
      const json = JSON.parse(text);
      const union = json.data && json.data.trackUnion;
      if (union) {
        const trait = union.creditsTrait || {};
        const items = (trait.contributors && trait.contributors.items) || [];
        return { track: String(union.uri || '').split(':').pop(), count: items.length, missing: union.__typename === 'NotFound' };
      }
      if (json.roleCredits) return { track: String(json.trackUri || '').split(':').pop(), count: 0 };
    } catch (unreadable) { /* told below as no answer */ }
    return null;
  }

  function settle(operation, status, retryAfter, text, next) {
    credits.waiting--;
    if (status === 429 || status === 403) {
      if (!operation.track || operation.track === trackId) report('blocked', { reason: 'credits answer HTTP ' + status, retryAfter });
      return;
    }
    const seen = status === 200 ? inspect(text) : null;
    if (!seen) {
      credits.problem = 'HTTP ' + status + (text.includes('PersistedQueryNotFound') ? ' PersistedQueryNotFound' : '');
    } else if ((seen.track || operation.track) !== trackId) {
      credits.strays++;
    } else if (seen.missing) {
      report('not-found', {});
    } else {
      complete(operation, [text], seen.count, next);
    }
    step();
  }

  /** Fetches the rest of a list that was cut at its limit, the way the page asked for its beginning. */
  async function complete(operation, answers, count, next) {
    let last = count;
    try {
      while (last >= operation.limit && next && answers.length < settings.maxAnswers) {
        const answer = await next(answers.length * operation.limit);
        const seen = answer.ok ? inspect(await answer.clone().text()) : null;
        if (!seen || (seen.track && seen.track !== trackId)) break;
        answers.push(await answer.text());
        last = seen.count;
      }
    } catch (failed) { /* what was read counts, as partial */ }
    report('answer', { operation: operation.name, answers, partial: last >= operation.limit });
  }

  const nativeFetch = window.fetch;
  window.fetch = function (input, init) {
    const answer = nativeFetch.apply(this, arguments);
    watch(input, init || {}, answer);
    return answer;
  };

  function watch(input, init, answer) {
    const url = String((input && input.url) || input);
    const operation = recognise(url, init.body);
    if (!operation) return;
    credits.waiting++;
    const next = operation.variables && (offset => nativeFetch(...page(url, init, operation.variables, offset)));
    answer
      .then(async r => settle(operation, r.status, r.headers.get('retry-after'), await r.clone().text(), next))
      .catch(() => settle(operation, 0, null, '', null));
  }

  function page(url, init, variables, offset) {
    const moved = Object.assign({}, variables, { contributorsOffset: offset });
    if (typeof init.body === 'string') {
      return [url, Object.assign({}, init, { body: JSON.stringify(Object.assign(JSON.parse(init.body), { variables: moved })) })];
    }
    const address = new URL(url, location.href);
    address.searchParams.set('variables', JSON.stringify(moved));
    return [address.href, init];
  }

  const open = XMLHttpRequest.prototype.open;
  const sendRequest = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.open = function (method, url) {
    this.visitUrl = String(url);
    return open.apply(this, arguments);
  };
  XMLHttpRequest.prototype.send = function (body) {
    const operation = recognise(this.visitUrl || '', body);
    if (operation) {
      credits.waiting++;
      this.addEventListener('loadend', () => {
        const text = this.responseType === 'json' ? JSON.stringify(this.response) : ['', 'text'].includes(this.responseType) ? this.responseText : '';
        settle(operation, this.status, this.getResponseHeader('retry-after'), text, null);
      });
    }
    return sendRequest.apply(this, arguments);
  };

  // ---- what a person would do

  const words = (element) => ((element && element.textContent) || '').replace(/[\s\u00a0]+/g, ' ').trim();
  const visible = (element) => element.getClientRects().length > 0;
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const source = new RegExp(settings.source, 'i');
  const isSource = (text) => source.test(text);
  const first = (selector, root) => (root || document).querySelector(selector);
  const says = (element, list) => { const text = words(element).toLowerCase(); return list.some(word => text.includes(word)); };

  function press(element, thoroughly) {
    if (thoroughly) {
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) {
        element.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, button: 0, pointerType: 'mouse' }));
      }
    }
    element.click();
  }

  /** The more button of the track's header: never one of a row, a side bar or the player. */
  function moreButton(title) {
    const buttons = all(settings.more).filter(b => !b.closest(settings.rows) && visible(b));
    const named = words(title);
    return buttons.find(b => b.closest(settings.header))
      || buttons.find(b => named && (b.getAttribute('aria-label') || '').includes(named))
      || buttons.find(b => title.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
  }

  function step() {
    if (state.over || !document.body) return;
    const now = performance.now();
    consent();
    const dialog = creditsDialog();
    if (dialog) return watchDialog(dialog, now);
    const title = first(settings.title);
    if (!title) return withoutHeader();
    if (says(title, settings.notFoundWords)) return report('not-found', {});
    const menu = all(settings.menu).find(visible);
    if (menu && !menu.querySelector(settings.dialog)) {
      const item = all(settings.menuItem, menu).find(i => says(i, settings.creditsWords));
      if (item && now - state.itemClicked > settings.againMs) {
        state.itemClicked = now;
        press(item, false);
      }
      if (item || state.moreClicks > 0) return;
    }
    if (now - state.clickedAt < settings.againMs) return;
    const more = moreButton(title);
    if (!more) return withoutHeader();
    state.clickedAt = now;
    press(more, state.moreClicks++ % 2 === 1);
  }

  function consent() {
    const button = state.consented ? null : first(settings.consent);
    if (button && visible(button)) {
      state.consented = true;
      button.click();
    }
  }

  function creditsDialog() {
    return all(settings.dialog).find(d => visible(d) && !d.closest(settings.consentBox) && !d.querySelector(settings.menu));
  }

  function withoutHeader() {
    if (document.readyState === 'loading') return;
    if (first(settings.notFound)) return report('not-found', {});
    if (first(settings.wall) || settings.wallPaths.some(p => location.pathname.includes(p))) {
      report('blocked', { wall: true, reason: 'a login or challenge page instead of the track' });
    }
  }

  // ---- the finished dialog

  /** Trusts the dialog once it has stood still and no answer is under way. */
  function watchDialog(dialog, now) {
    const text = words(dialog);
    const busy = dialog.matches('[aria-busy=true]') || first(settings.busy, dialog);
    if (text !== state.dialogText || busy) {
      state.dialogText = text;
      state.quietSince = now;
      return;
    }
    const quiet = now - state.quietSince;
    if (quiet < settings.quietMs || (credits.waiting > 0 && quiet < settings.answerMs)) return;
    if (credits.strays > 0) return report('layout', { reason: 'the page shows the credits of another track', html: trimmed(dialog) });
    const read = readDialog(dialog);
    if (read.lines.length > 0) return report('dialog', read);
    if (says(dialog, settings.noCreditsWords)) return report('dialog', read);
    if (first(settings.failure, dialog)) return report('failed', { reason: 'the page did not get its credits: ' + (credits.problem || 'no answer') });
    if (quiet >= settings.emptyMs) {
      if (read.unread === 0) return report('dialog', read);
      report('layout', { reason: 'the dialog holds text in no known arrangement', html: trimmed(dialog) });
    }
  }

  /** The elements that hold text of their own, in order. */
  function leaves(element) {
    const below = Array.from(element.children).flatMap(leaves);
    if (below.length > 0 && !ownText(element)) return below;
    return words(element) && !element.matches(settings.noise) ? [element] : [];
  }

  function ownText(element) {
    return Array.from(element.childNodes).some(n => n.nodeType === Node.TEXT_NODE && /[^\s\u00a0•·,]/.test(n.data));
  }

  function readDialog(dialog) {
    const title = words(first(settings.title));
    const sources = leaves(dialog).map(words).filter(isSource).map(text => text.replace(source, ''));
    const lines = settings.headings.reduce((found, kind) => (found.length > 0 ? found : readUnder(kind, dialog, title)), []);
    const unread = leaves(dialog).filter(l => !l.closest('h1,h2,button,[role=heading]') && words(l) !== title && !isSource(words(l)));
    return { lines, sources, unread: lines.length > 0 ? 0 : unread.length };
  }

  /** Reads below every heading of a kind, except the dialog's own title and the track's. */
  function readUnder(kind, dialog, title) {
    const lines = [];
    for (const heading of all(kind, dialog)) {
      const text = words(heading);
      if (text === title || isSource(text) || says(heading, settings.creditsWords)) continue;
      follows(heading, kind).forEach(element => readBelow(text, element, lines));
    }
    return lines;
  }

  /** The elements that belong to a heading: its siblings up to the next of its kind. */
  function follows(heading, kind) {
    const found = [];
    for (let e = heading.nextElementSibling; e && !e.matches(kind) && !e.querySelector(kind); e = e.nextElementSibling) {
      if (leaves(e).some(l => !isSource(words(l)))) found.push(e);
    }
    return found;
  }

  const isRow = (element) => element.matches(settings.row);

  /** One name per element under a role; or rows of a name and its roles under a group of roles. */
  function readBelow(heading, element, lines) {
    const texts = leaves(element);
    const role = settings.roleHeadings.some(w => heading.toLowerCase().includes(w)) || element.matches('dd');
    if (role || texts.length === 1) {
      texts.forEach(t => lines.push(line(t, heading, '')));
      return;
    }
    const rows = isRow(element) ? [element] : all(settings.row, element);
    const parts = rows.length > 0 ? rows : element.children.length > 2 || element.matches('ul,ol') ? Array.from(element.children) : [element];
    for (const row of parts) {
      const [name, ...roles] = leaves(row);
      if (!name) continue;
      const named = roles.flatMap(r => words(r).split(/\s*[,•·]\s*/)).filter(Boolean);
      (named.length > 0 ? named : [heading]).forEach(r => lines.push(line(name, r, heading)));
    }
  }

  function line(element, role, group) {
    const link = element.closest('a[href]') || element.querySelector('a[href]');
    const href = link ? link.getAttribute('href') : '';
    const artist = href.match(/\/artist\/([0-9A-Za-z]+)/);
    return { name: words(element), role, group, uri: artist ? 'spotify:artist:' + artist[1] : null, url: /songwriter/.test(href) ? href : null };
  }

  // ---- when nothing was recognised

  /** Markup without scripts, styles, typed values or embedded data. */
  function trimmed(element) {
    const copy = element.cloneNode(true);
    all('script,style,svg,noscript,iframe,template,link,meta,input,img', copy).forEach(e => e.remove());
    return copy.outerHTML.slice(0, settings.maxHtml);
  }

  function giveUp() {
    const missing = !first(settings.title) ? 'no track header'
      : creditsDialog() ? 'the dialog did not finish'
      : state.itemClicked ? 'the dialog did not open'
      : state.moreClicks ? 'no credits item in the menu' : 'no more button in the header';
    report('layout', { reason: missing, html: document.body ? trimmed(document.body) : '' });
  }

  // a page that asks in a loop would take the driver with it
  window.open = () => null;
  window.alert = window.confirm = window.prompt = () => undefined;
  let planned = false;
  const soon = () => {
    if (planned) return;
    planned = true;
    setTimeout(() => { planned = false; step(); }, 4);
  };
  const observer = new MutationObserver(soon);
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-busy', 'hidden', 'style', 'open'] });
  const ticker = setInterval(() => (performance.now() - born > settings.giveUpMs ? giveUp() : step()), 50);
  if (!trackId) document.addEventListener('DOMContentLoaded', () => { withoutHeader(); report('layout', { reason: 'not a track page' }); });
}
