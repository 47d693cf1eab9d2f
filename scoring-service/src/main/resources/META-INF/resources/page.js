// The theme is remembered; "/" goes to the search field, j and k walk the rows, enter opens one.
const root = document.documentElement;
if (localStorage.theme) root.dataset.theme = localStorage.theme;
document.getElementById('theme').addEventListener('click', () => {
  const dark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = localStorage.theme = dark ? 'light' : 'dark';
});
document.addEventListener('keydown', event => {
  if (/input|select|textarea/i.test(event.target.tagName) || event.ctrlKey || event.metaKey) return;
  const links = [...document.querySelectorAll('.tracks .track a')];
  const at = links.indexOf(document.activeElement);
  if (event.key === '/') { event.preventDefault(); document.getElementById('search').focus(); }
  if (event.key === 'j') links[Math.min(at + 1, links.length - 1)]?.focus();
  if (event.key === 'k') links[Math.max(at - 1, 0)]?.focus();
});
