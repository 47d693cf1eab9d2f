// Reads a credits dialog element by element: a name is what stands in one element, never a part of a longer text.
(settings, dom) => {
  const { words, first, all, says } = dom;
  const source = new RegExp(settings.source, 'i');
  const isSource = (text) => source.test(text);
  const isRow = (element) => element.matches(settings.row);

  /** The elements that hold text of their own, in order. */
  function leaves(element) {
    const below = Array.from(element.children).flatMap(leaves);
    if (below.length > 0 && !hasOwnText(element)) return below;
    return words(element) && !element.matches(settings.noise) ? [element] : [];
  }

  function hasOwnText(element) {
    return Array.from(element.childNodes).some((n) => n.nodeType === Node.TEXT_NODE && /[^\s\u00a0•·,]/.test(n.data));
  }

  /** Lines, sources, and how many texts stand there that were not understood. */
  function read(dialog) {
    const title = words(first(settings.title));
    const sources = leaves(dialog).map(words).filter(isSource).map((text) => text.replace(source, ''));
    const lines = settings.headings.reduce((found, kind) => (found.length > 0 ? found : readUnder(kind, dialog, title)), []);
    const unread = leaves(dialog).filter((l) => !l.closest('h1,h2,button,[role=heading]') && words(l) !== title && !isSource(words(l)));
    return { lines, sources, unread: lines.length > 0 ? 0 : unread.length };
  }

  /** Reads below every heading of a kind, except the dialog's own title and the track's. */
  function readUnder(kind, dialog, title) {
    const lines = [];
    for (const heading of all(kind, dialog)) {
      const text = words(heading);
      if (text === title || isSource(text) || says(heading, settings.creditsWords)) continue;
      follows(heading, kind).forEach((element) => readBelow(text, element, lines));
    }
    return lines;
  }

  /** The elements that belong to a heading: its siblings up to the next of its kind. */
  function follows(heading, kind) {
    const found = [];
    for (let e = heading.nextElementSibling; e && !e.matches(kind) && !e.querySelector(kind); e = e.nextElementSibling) {
      if (leaves(e).some((l) => !isSource(words(l)))) found.push(e);
    }
    return found;
  }

  /** One name per element under a role; or rows of a name and its roles under a group of roles. */
  function readBelow(heading, element, lines) {
    const texts = leaves(element);
    const isRole = settings.roleHeadings.some((w) => heading.toLowerCase().includes(w)) || element.matches('dd');
    if (isRole || texts.length === 1) {
      texts.forEach((t) => lines.push(line(t, heading, '')));
    } else {
      rowsOf(element).forEach((row) => readRow(heading, row, lines));
    }
  }

  function rowsOf(element) {
    if (isRow(element)) return [element];
    const marked = all(settings.row, element);
    if (marked.length > 0) return marked;
    return element.children.length > 2 || element.matches('ul,ol') ? Array.from(element.children) : [element];
  }

  function readRow(group, row, lines) {
    const [name, ...rest] = leaves(row);
    if (!name) return;
    const roles = rest.flatMap((r) => words(r).split(/\s*[,•·]\s*/)).filter(Boolean);
    (roles.length > 0 ? roles : [group]).forEach((role) => lines.push(line(name, role, group)));
  }

  function line(element, role, group) {
    const link = element.closest('a[href]') || element.querySelector('a[href]');
    const href = link ? link.getAttribute('href') : '';
    const artist = href.match(/\/artist\/([0-9A-Za-z]+)/);
    const url = /songwriter/.test(href) ? href : null;
    return { name: words(element), role, group, uri: artist ? 'spotify:artist:' + artist[1] : null, url };
  }

  return { read };
}
