// Asks again for scripts of the page that did not come; without them it would stay empty for good.
(settings) => {
  const keptOut = settings.blockedUrls.map(
    (url) => new RegExp('^' + url.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*') + '$'));
  const asked = new Map();
  let gaveUp = false;

  function failed(script) {
    const times = asked.get(script.src) || 0;
    asked.set(script.src, times + 1);
    gaveUp = gaveUp || times >= settings.retryMs.length;
    if (!gaveUp) setTimeout(() => askAgain(script), settings.retryMs[times]);
  }

  function askAgain(script) {
    const again = document.createElement('script');
    Array.from(script.attributes).forEach(({ name, value }) => again.setAttribute(name, value));
    again.nonce = script.nonce;
    again.async = script.async;
    script.replaceWith(again);
  }

  window.addEventListener('error', ({ target }) => {
    const isWanted = target instanceof HTMLScriptElement && target.src && !keptOut.some((url) => url.test(target.src));
    if (isWanted) failed(target);
  }, true);

  return { gaveUp: () => gaveUp };
}
