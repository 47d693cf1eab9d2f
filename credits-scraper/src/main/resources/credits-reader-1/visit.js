// Runs in every document before the page's own scripts. It takes the answer that the page itself fetches, or else reads
// what the page shows: on a track's page the credits dialog, which it opens, on a playlist's page the rows. Reports once.
(settings, parts) => {
  'use strict';
  if (window !== window.top || !location.protocol.startsWith('http')) return;

  const send = window[settings.binding];
  const born = performance.now();
  const lease = takeLease();
  const [, kind, subject] = location.pathname.match(/\/(track|playlist)\/([0-9A-Za-z]+)/) || [null, '', ''];
  const dom = parts.dom(settings);
  const reader = parts.dialog(settings, dom);
  const list = parts.playlist(settings, dom);
  const question = parts.questions(settings)[kind || 'track'];
  const network = parts.network(settings, question, subject, {
    answer: (operation, answers, partial, count) => report('answer', { operation, answers, partial, count }),
    refused: (reason, retryAfter) => report('blocked', { reason, retryAfter }),
    missing: () => report('not-found', {}),
  });
  const state = { over: false, consented: false, moreClicks: 0, moreAt: 0, itemAt: 0, text: '', quietSince: 0 };

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

  function report(outcome, more) {
    if (state.over) return;
    state.over = true;
    observer.disconnect();
    clearInterval(ticker);
    send(JSON.stringify(Object.assign({ lease, subject, kind: outcome, strays: network.strays }, more)));
  }

  const failed = (what) => report('failed', { reason: `the page did not get its ${what}: ${network.problem || 'no answer'}` });
  const layout = (reason, element) => report('layout', { reason, html: element ? dom.trimmed(element) : '' });

  function step() {
    if (state.over || !document.body) return;
    const now = performance.now();
    consent();
    if (kind === 'playlist') return watchList(now);
    const dialog = dom.dialog();
    if (dialog) return watchDialog(dialog, now);
    const title = dom.first(settings.title);
    if (!title) return withoutHeader();
    if (dom.says(title, settings.notFoundWords)) return report('not-found', {});
    const menu = dom.menu();
    const item = menu && dom.creditsItem(menu);
    if (item) return press('itemAt', item, now);
    if (menu && state.moreClicks > 0) return;
    const more = dom.moreButton(title);
    if (!more) return withoutHeader();
    press('moreAt', more, now);
  }

  /** A click that shows no effect is repeated: the page may not have listened yet. */
  function press(when, element, now) {
    if (state[when] && now - state[when] < settings.againMs) return;
    state[when] = now;
    dom.press(element, when === 'moreAt' && state.moreClicks++ % 2 === 1);
  }

  function consent() {
    const button = state.consented ? null : dom.first(settings.consent);
    if (button && dom.isVisible(button)) {
      state.consented = true;
      button.click();
    }
  }

  function withoutHeader() {
    if (document.readyState === 'loading') return;
    if (dom.first(settings.notFound)) return report('not-found', {});
    if (dom.isWall()) report('blocked', { wall: true, reason: 'a login or challenge page instead of the track' });
  }

  /** The rows are taken only when all of them have been seen before the page's own answer came. */
  function watchList(now) {
    if (!dom.first(settings.title)) return withoutHeader();
    list.collect();
    if (list.count() === list.total() && network.waiting === 0) {
      state.quietSince = state.quietSince || now;
      if (now - state.quietSince > settings.quietMs) report('rows', { tracks: list.found() });
    } else if (network.waiting === 0) {
      list.further();
    }
  }

  /** Trusts the dialog once it has stood still and no answer is under way. */
  function watchDialog(dialog, now) {
    const text = dom.words(dialog);
    const isBusy = dialog.matches('[aria-busy=true]') || dom.first(settings.busy, dialog);
    if (text !== state.text || isBusy) {
      state.text = text;
      state.quietSince = now;
      return;
    }
    const quiet = now - state.quietSince;
    if (quiet < settings.quietMs || (network.waiting > 0 && quiet < settings.answerMs)) return;
    judge(dialog, reader.read(dialog), quiet);
  }

  function judge(dialog, read, quiet) {
    if (network.strays > 0) return layout('the page shows the credits of another track', dialog);
    if (read.lines.length > 0 || dom.says(dialog, settings.noCreditsWords)) return report('dialog', read);
    if (dom.first(settings.failure, dialog)) return failed('credits');
    if (quiet < settings.emptyMs) return;
    if (read.unread === 0) return report('dialog', read);
    layout('the dialog holds text in no known arrangement', dialog);
  }

  function giveUp() {
    if (document.readyState === 'loading') return report('failed', { reason: 'the page did not finish loading' });
    if (network.waiting > 0) return report('failed', { reason: 'the page waits for its answer' });
    if (list.count() > 0) return report('rows', { tracks: list.found(), partial: true });
    if (kind === 'playlist' && network.problem) return failed('listing');
    const missing = !dom.first(settings.title) ? 'no track header'
      : dom.dialog() ? 'the dialog did not finish'
        : state.itemAt ? 'the dialog did not open'
          : state.moreClicks ? 'no credits item in the menu' : 'no more button in the header';
    layout(missing, document.body);
  }

  // a page that asks in a loop would take the driver with it
  window.open = () => null;
  window.alert = window.confirm = window.prompt = () => undefined;

  let planned = false;
  const observer = new MutationObserver(() => {
    if (planned) return;
    planned = true;
    setTimeout(() => { planned = false; step(); }, 4);
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-busy', 'hidden', 'style', 'open'] });
  const ticker = setInterval(() => (performance.now() - born > settings.giveUpMs ? giveUp() : step()), 50);
  if (!subject) {
    document.addEventListener('DOMContentLoaded', () => {
      withoutHeader();
      layout('not the page asked for', document.body);
    });
  }
}
