// What a reader chose in this browser, applied before anything is drawn: nothing flickers, and rows that come anew follow by themselves.
if (localStorage.theme) document.documentElement.dataset.theme = localStorage.theme;

const usuallyHidden = { tracks: ['First seen', 'ISRC'], writers: [] };
const columnRules = new CSSStyleSheet();
document.adoptedStyleSheets.push(columnRules);

function hiddenColumns(table) {
  const chosen = localStorage['columns-' + table];
  return new Set(chosen ? JSON.parse(chosen) : usuallyHidden[table]);
}
function hideColumns() {
  columnRules.replaceSync(Object.keys(usuallyHidden).flatMap(table =>
    [...hiddenColumns(table)].map(column => `[data-columns=${table}] [data-col="${column}"] { display: none; }`)).join('\n'));
}
function showColumn(table, column, shown) {
  const hidden = hiddenColumns(table);
  shown ? hidden.delete(column) : hidden.add(column);
  localStorage['columns-' + table] = JSON.stringify([...hidden]);
  hideColumns();
}
hideColumns();
