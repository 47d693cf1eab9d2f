// Keyboard, theme, selection, columns and views. Every page can be read without this.
import { actions } from '/actions.js';
import { live } from '/live.js';
import { adding } from '/add.js';

const root = document.documentElement;
const $ = id => document.getElementById(id);
const rows = () => [...document.querySelectorAll('a[data-open]')].filter(link => link.offsetParent);

$('theme').addEventListener('click', () => {
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = localStorage.theme = dark ? 'light' : 'dark';
});
$('help').addEventListener('click', () => $('keys').showModal());

let before = '';
const pages = { p: '/playlists', t: '/', w: '/writers?state=UNPUBLISHED,SELF_ADMINISTERED&sort=-momentum', n: '/new', a: '/activity' };
document.addEventListener('keydown', event => {
  if (/input|select|textarea/i.test(event.target.tagName) && event.target.type !== 'checkbox') return;
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  const key = event.key;
  const links = rows();
  const row = document.activeElement?.closest?.('tr');
  const at = links.findIndex(link => link === document.activeElement || (row && link.closest('tr') === row));
  if (before === 'g' && pages[key]) location.href = pages[key];
  if (key === '/') { event.preventDefault(); $('search').focus(); }
  if (key === '?') $('keys').showModal();
  if (key === 'j') links[Math.min(at + 1, links.length - 1)]?.focus();
  if (key === 'k') links[Math.max(at - 1, 0)]?.focus();
  if (key === 'x') row?.querySelector('.select input')?.click();
  if (key === 'e') $('export')?.click();
  before = key;
});

// a column chosen with Shift sorts what the first one leaves alike
document.addEventListener('click', event => {
  const sorter = event.shiftKey && event.target.closest('[data-then]');
  if (!sorter) return;
  event.preventDefault();
  location.href = sorter.dataset.then;
});

// empty fields stay out of addresses, and several values of a name travel together
document.addEventListener('htmx:configRequest', event => {
  if (!event.target.matches('form[data-trim]')) return;
  const all = event.detail.parameters;
  for (const name of Object.keys(all)) if (all[name] === '') delete all[name];
});
document.addEventListener('submit', event => {
  if (!event.target.matches('form[action="/"][role=search]')) return;
  if (!$('search').value.trim()) event.preventDefault();
});

const selected = () => [...document.querySelectorAll('.select input:checked')].map(box => box.closest('tr').dataset.id);
const showSelection = () => {
  const bar = $('selection');
  if (!bar) return;
  const count = selected().length;
  bar.hidden = count === 0;
  $('selected').textContent = count;
};
document.addEventListener('change', event => { if (event.target.matches('.select input')) showSelection(); });
// rows that come anew stay selected
let kept = [];
document.addEventListener('htmx:beforeSwap', () => { kept = selected(); });
const select = ids => ids.forEach(id => document.querySelectorAll(`tr[data-id="${CSS.escape(id)}"] .select input`).forEach(box => { box.checked = true; }));
document.addEventListener('click', event => {
  if (event.target.matches('[data-clear]')) document.querySelectorAll('.select input:checked').forEach(box => { box.checked = false; });
  showSelection();
});

// which columns a table shows is each reader's own choice
function columns() {
  const box = $('columns');
  if (!box || box.childElementCount) return;
  const table = box.dataset.for;
  document.querySelectorAll(`table[data-columns=${table}] th[data-col]`).forEach(head => {
    const column = head.dataset.col;
    const label = document.createElement('label');
    const check = Object.assign(document.createElement('input'), { type: 'checkbox', checked: !hiddenColumns(table).has(column) });
    check.addEventListener('change', () => showColumn(table, column, check.checked));
    label.append(check, ' ' + column);
    box.append(label);
  });
}

// a view is an address with a name
function views() {
  const box = $('views');
  if (!box) return;
  const saved = JSON.parse(localStorage.views || '{}');
  const save = () => { localStorage.views = JSON.stringify(saved); views(); };
  box.replaceChildren();
  for (const [name, address] of Object.entries(saved)) {
    const line = document.createElement('p');
    const link = Object.assign(document.createElement('a'), { href: address, textContent: name });
    const remove = Object.assign(document.createElement('button'), { type: 'button', textContent: '×', className: 'plain' });
    remove.setAttribute('aria-label', 'Forget view ' + name);
    remove.addEventListener('click', () => { delete saved[name]; save(); });
    line.append(link, remove);
    box.append(line);
  }
  const form = document.createElement('form');
  form.innerHTML = '<label class="hidden" for="view-name">Name of this view</label><input id="view-name" placeholder="name this view" required><button>Save</button>';
  form.addEventListener('submit', event => { event.preventDefault(); saved[form.firstElementChild.nextSibling.value] = location.pathname + location.search; save(); });
  box.append(form);
}

columns();
views();
document.addEventListener('htmx:afterSettle', () => { columns(); select(kept); showSelection(); });
actions(selected);
live();
adding();
