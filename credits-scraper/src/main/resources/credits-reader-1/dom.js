// Looking at the page and touching it.
(settings) => {
  const words = (element) => ((element && element.textContent) || '').replace(/[\s\u00a0]+/g, ' ').trim();
  const isVisible = (element) => element.getClientRects().length > 0;
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const first = (selector, root) => (root || document).querySelector(selector);
  const says = (element, list) => {
    const text = words(element).toLowerCase();
    return list.some((word) => text.includes(word));
  };

  /** A click; thoroughly: with all that comes before one when a hand does it. */
  function press(element, thoroughly) {
    const before = thoroughly ? ['pointerdown', 'mousedown', 'pointerup', 'mouseup'] : [];
    before.forEach((type) => element.dispatchEvent(
      new PointerEvent(type, { bubbles: true, cancelable: true, button: 0, pointerType: 'mouse' })));
    element.click();
  }

  /** The more button of the track's header: never one of a row, a side bar or the player. */
  function moreButton(title) {
    const buttons = all(settings.more).filter((b) => !b.closest(settings.rows) && isVisible(b));
    const named = words(title);
    return buttons.find((b) => b.closest(settings.header))
      || buttons.find((b) => named && (b.getAttribute('aria-label') || '').includes(named))
      || buttons.find((b) => title.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
  }

  const menu = () => all(settings.menu).find(isVisible);
  const creditsItem = (of) => all(settings.menuItem, of).find((i) => says(i, settings.creditsWords));

  /** A dialog that is neither the consent's nor a menu, nor one of the track that was left. */
  const dialog = (left) => all(settings.dialog).find(
    (d) => isVisible(d) && !d.closest(settings.consentBox) && !d.querySelector(settings.menu) && !(left && left.dialogs.has(d)));

  const isWall = () => Boolean(first(settings.wall)) || settings.wallPaths.some((p) => location.pathname.includes(p));

  /** Markup without scripts, styles, typed values or embedded data. */
  function trimmed(element) {
    const copy = element.cloneNode(true);
    all('script,style,svg,noscript,iframe,template,link,meta,input,img', copy).forEach((e) => e.remove());
    return copy.outerHTML.slice(0, settings.maxHtml);
  }

  return { words, isVisible, all, first, says, press, moreButton, menu, creditsItem, dialog, isWall, trimmed };
}
