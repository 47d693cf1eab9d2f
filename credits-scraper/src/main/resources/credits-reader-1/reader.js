// Runs in every document before the page's own scripts and begins the visit that the document was loaded for; another one may
// be begun on the same page, which then goes on to that track by itself.
(settings, parts) => {
  'use strict';
  if (window !== window.top || !location.protocol.startsWith('http')) return;

  const send = window[settings.binding];
  const tools = {
    dom: parts.dom(settings),
    questions: parts.questions(settings),
    network: parts.network(settings),
    scripts: parts.scripts(settings),
    list: parts.playlist,
    dialog: parts.dialog,
  };
  const { dom } = tools;

  /** The number of this visit: in the address, or kept when the site redirected within itself. */
  function takeLease() {
    const found = location.hash.match(/^#visit-(.+)$/);
    if (!found) return kept();
    try {
      history.replaceState(history.state, '', location.pathname + location.search);
    } catch (refused) { /* the number stays in the address */ }
    return keep(found[1]);
  }

  function kept() {
    try {
      return sessionStorage.getItem('visit') || '';
    } catch (refused) {
      return '';
    }
  }

  function keep(lease) {
    try {
      sessionStorage.setItem('visit', lease);
    } catch (refused) { /* a document without storage is not redirected either */ }
    return lease;
  }

  function visit(lease, path, left) {
    const [, kind, subject] = path.match(/\/(track|playlist)\/([0-9A-Za-z]+)/) || [null, '', ''];
    parts.visit(settings, tools, { lease, kind, subject, left }, (report) => send(JSON.stringify(report)));
  }

  /** Goes on to another track within the page, or asks again for the credits of this one. */
  function goOn(lease, path) {
    const title = dom.first(settings.title);
    const stays = location.pathname === path;
    const left = { stays, title, text: dom.words(title), dialogs: new Set(dom.all(settings.dialog)) };
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    visit(keep(lease), path, left);
    if (stays) return;
    history.pushState({}, '', path);
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
  }

  // a page that asks in a loop would take the driver with it
  window.open = () => null;
  window.alert = window.confirm = window.prompt = () => undefined;

  Object.defineProperty(window, settings.entrance, { value: goOn });
  visit(takeLease(), location.pathname, null);
}
