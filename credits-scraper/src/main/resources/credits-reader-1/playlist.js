// Collects the rows of a playlist page as they come into view; the page keeps only some of them at a time.
(settings, dom) => {
  const rows = new Map();

  function collect() {
    for (const row of dom.all(settings.listRow)) {
      const index = Number(row.getAttribute('aria-rowindex')) - 2;
      const link = dom.first(settings.listTrack, row);
      if (index >= 0 && !rows.has(index)) rows.set(index, link ? track(link, row) : null);
    }
  }

  function track(link, row) {
    const id = link.getAttribute('href').match(/\/track\/([0-9A-Za-z]+)/)[1];
    const artists = dom.all(settings.listArtist, row).map((a) => (
      { id: a.getAttribute('href').split('/').pop(), name: dom.words(a) }));
    return { id, title: dom.words(link), artists };
  }

  const total = () => Number((dom.first(settings.listGrid) || document.body).getAttribute('aria-rowcount')) || -1;
  const further = () => {
    const shown = dom.all(settings.listRow);
    if (shown.length > 0) shown[shown.length - 1].scrollIntoView();
  };
  const found = () => Array.from(rows, ([position, t]) => (t ? Object.assign({ position }, t) : null)).filter(Boolean);

  return { collect, further, total, found, count: () => rows.size };
}
