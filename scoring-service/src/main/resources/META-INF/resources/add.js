// The box that takes links or a list: what it read is shown before anything is sent.
import { call } from '/actions.js';

const ID = /^(?:https:\/\/open\.spotify\.com\/(?:intl-[a-z]+\/)?playlist\/|spotify:playlist:)?([A-Za-z0-9]{22})(?:[?#].*)?$/;

function read(text) {
  const seen = new Set();
  const found = { valid: [], duplicate: 0, unreadable: [] };
  for (const line of text.split(/\r?\n/).map(each => each.trim()).filter(Boolean)) {
    const id = ID.exec(line)?.[1];
    if (!id) found.unreadable.push(line);
    else if (seen.has(id)) found.duplicate++;
    else { seen.add(id); found.valid.push(line); }
  }
  return found;
}
const isTable = text => /(^|,)\s*(title|artist|isrc|spotify_url|added_at|position)\s*(,|\r?\n)/i.test(text.split(/\n/)[0] + '\n');

function asCsv(text) {
  const rows = JSON.parse(text);
  const names = ['title', 'artist', 'isrc', 'spotify_url', 'added_at', 'position'];
  const cell = value => '"' + String(value ?? '').replaceAll('"', '""') + '"';
  return [names.join(','), ...rows.map(row => names.map(name => cell(row[name])).join(','))].join('\n');
}

export function adding() {
  const form = document.getElementById('add');
  if (!form) return;
  const box = form.elements.links;
  const name = document.getElementById('list-name');
  const preview = document.getElementById('preview');
  const show = () => {
    const table = isTable(box.value);
    name.hidden = !table;
    name.querySelector('input').required = table;
    if (table) { preview.textContent = `a list of ${box.value.trim().split(/\n/).length - 1} rows`; return; }
    const found = read(box.value);
    preview.textContent = [`${found.valid.length} valid`, found.duplicate && `${found.duplicate} duplicate`, found.unreadable.length && `${found.unreadable.length} not readable: ${found.unreadable[0].slice(0, 40)}`].filter(Boolean).join(', ');
  };
  const take = async file => {
    const text = await file.text();
    try { box.value = file.name.endsWith('.json') ? asCsv(text) : text; } catch { preview.textContent = 'not readable as JSON: a list of objects is expected'; return; }
    form.elements.name.value ||= file.name.replace(/\.[^.]+$/, '');
    show();
  };
  box.addEventListener('input', show);
  document.getElementById('file').addEventListener('change', event => { if (event.target.files[0]) take(event.target.files[0]); });
  form.addEventListener('dragover', event => { event.preventDefault(); form.classList.add('over'); });
  form.addEventListener('dragleave', () => form.classList.remove('over'));
  form.addEventListener('drop', event => { event.preventDefault(); form.classList.remove('over'); if (event.dataTransfer.files[0]) take(event.dataTransfer.files[0]); });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const list = document.getElementById('added');
    list.replaceChildren();
    const tell = (text, href) => {
      const line = document.createElement('li');
      line.append(href ? Object.assign(document.createElement('a'), { href, textContent: text }) : text);
      list.append(line);
    };
    if (isTable(box.value)) {
      const answer = await call('POST', '/api/playlists/import?name=' + encodeURIComponent(form.elements.name.value), box.value, 'text/csv');
      if (answer.ok) {
        const bad = answer.body.rows.filter(row => row.result === 'unreadable');
        tell(`${answer.body.taken} rows taken` + (bad.length ? `, ${bad.length} not readable: row ${bad[0].row}, ${bad[0].reason}` : ''), answer.body.playlist ? '/?playlist=' + answer.body.playlist.playlistId : null);
      }
    } else {
      for (const link of read(box.value).valid) {
        const answer = await call('POST', '/api/playlists', { url: link });
        if (!answer.ok) continue;
        const it = answer.body;
        tell(`${it.name || it.playlistId}${it.curator ? ' by ' + it.curator : ''}${it.total ? ', ' + it.total + ' entries' : ''}` + (answer.status === 200 ? ': watched already' : ''), '/?playlist=' + it.playlistId);
      }
    }
    if (list.childElementCount) { box.value = ''; show(); }
    document.body.dispatchEvent(new Event('pubco:ordered'));
  });
}
