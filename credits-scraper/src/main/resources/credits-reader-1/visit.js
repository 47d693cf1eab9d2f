// One visit. It takes the answer that the page itself fetches, or else reads what the page shows: on a track's page the
// credits dialog, which it opens, on a playlist's page the rows. Reports once.
(settings, { dom, network, scripts, questions, ...parts }, { lease, kind, subject, left }, tell) => {
  const born = performance.now();
  const reader = parts.dialog(settings, dom);
  const list = parts.list(settings, dom);
  const state = { over: false, consented: false, moreClicks: 0, moreAt: 0, itemAt: 0, titleAt: 0, text: '', quietSince: 0 };
  const asked = network.expect(questions[kind || 'track'], subject, {
    answer: (operation, answers, partial, count) => report('answer', { operation, answers, partial, count }),
    refused: (reason, retryAfter) => report('blocked', { reason, retryAfter, again: true }),
    missing: () => report('not-found', {}),
  });

  function report(outcome, more) {
    if (state.over) return;
    state.over = true;
    observer.disconnect();
    clearInterval(ticker);
    tell(Object.assign({ lease, subject, kind: outcome, strays: asked.strays, steps: steps() }, more));
  }

  /** How long each step took, as far as the visit got. */
  function steps() {
    const [loading] = performance.getEntriesByType('navigation');
    const reached = [
      ['document', left || !loading ? born : loading.responseStart], ['header', state.titleAt],
      ['menu', state.itemAt], ['credits', state.itemAt && performance.now()]];
    const took = {};
    reached.filter(([, at]) => at > 0).reduce((before, [step, at]) => {
      took[step] = at - before;
      return at;
    }, left ? born : 0);
    return took;
  }

  const failed = (what) => report('failed', {
    again: true, reason: `the page did not get its ${what}: ${asked.problem || 'no answer'}` });
  const layout = (reason, element) => report('layout', { reason, html: element ? dom.trimmed(element) : '' });

  function step() {
    if (state.over || !document.body) return;
    const now = performance.now();
    consent();
    if (kind === 'playlist') return watchList(now);
    const dialog = (!left || state.itemAt) && dom.dialog(left);
    if (dialog) return watchDialog(dialog, now);
    const title = dom.first(settings.title);
    if (!title) return withoutHeader();
    if (isLeft(title)) return;
    state.titleAt = state.titleAt || now;
    if (dom.says(title, settings.notFoundWords)) return report('not-found', {});
    openCredits(title, now);
  }

  function openCredits(title, now) {
    const menu = dom.menu();
    const item = menu && (!left || state.moreClicks > 0) && dom.creditsItem(menu);
    if (item) return press('itemAt', item, now);
    if (menu && state.moreClicks > 0) return;
    const more = dom.moreButton(title);
    if (!more) return withoutHeader();
    press('moreAt', more, now);
  }

  /** Whether the header still is that of the track that was left. */
  const isLeft = (title) => left && !left.stays && title === left.title && dom.words(title) === left.text;

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
    if (dom.isWall()) return report('blocked', { wall: true, reason: 'a login or challenge page instead of the track' });
    if (scripts.gaveUp()) report('failed', { reason: 'the page did not get its scripts' });
  }

  /** The rows are taken only when all of them have been seen before the page's own answer came. */
  function watchList(now) {
    if (!dom.first(settings.title)) return withoutHeader();
    state.titleAt = state.titleAt || now;
    list.collect();
    if (list.count() === list.total() && asked.waiting === 0) {
      state.quietSince = state.quietSince || now;
      if (now - state.quietSince > settings.quietMs) report('rows', { tracks: list.found() });
    } else if (asked.waiting === 0) {
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
    if (quiet < settings.quietMs || (asked.waiting > 0 && quiet < settings.answerMs)) return;
    judge(dialog, reader.read(dialog), quiet);
  }

  function judge(dialog, read, quiet) {
    if (asked.strays > 0) return layout('the page shows the credits of another track', dialog);
    if (read.lines.length > 0 || dom.says(dialog, settings.noCreditsWords)) return report('dialog', read);
    if (dom.first(settings.failure, dialog)) return failed('credits');
    if (quiet < settings.emptyMs) return;
    if (read.unread === 0) return report('dialog', read);
    layout('the dialog holds text in no known arrangement', dialog);
  }

  function giveUp() {
    if (document.readyState === 'loading') return report('failed', { reason: 'the page did not finish loading' });
    if (asked.waiting > 0) return report('failed', { reason: 'the page waits for its answer', again: true });
    if (list.count() > 0) return report('rows', { tracks: list.found(), partial: true });
    if (kind === 'playlist' && asked.problem) return failed('listing');
    const missing = !state.titleAt ? 'no track header'
      : dom.dialog() ? 'the dialog did not finish'
        : state.itemAt ? 'the dialog did not open'
          : state.moreClicks ? 'no credits item in the menu' : 'no more button in the header';
    layout(missing, document.body);
  }

  let planned = false;
  const observer = new MutationObserver(() => {
    if (planned) return;
    planned = true;
    setTimeout(() => { planned = false; step(); }, 4);
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-busy', 'hidden', 'style', 'open'] });
  const patience = left ? settings.goOnMs : settings.giveUpMs;
  const ticker = setInterval(() => (performance.now() - born > patience ? giveUp() : step()), 50);
  if (!subject) {
    document.addEventListener('DOMContentLoaded', () => {
      withoutHeader();
      layout('not the page asked for', document.body);
    });
  }
}
