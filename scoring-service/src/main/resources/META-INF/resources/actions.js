// Buttons and forms that order something: one request, one answer in words.
export function toast(text, bad) {
  const note = Object.assign(document.createElement('p'), { textContent: text, className: bad ? 'bad' : '' });
  document.getElementById('toasts').append(note);
  setTimeout(() => note.remove(), 6000);
}

export async function call(method, path, body, type = 'application/json') {
  const headers = body === undefined ? {} : { 'Content-Type': type };
  try {
    const answer = await fetch(path, { method, headers, body: typeof body === 'object' ? JSON.stringify(body) : body });
    const text = await answer.text();
    let read = {};
    try { read = JSON.parse(text); } catch { /* an answer without a document says enough by its status */ }
    if (!answer.ok) toast((read.field ? read.field + ': ' : '') + (read.detail || read.title || 'refused: ' + answer.status), true);
    return { ok: answer.ok, status: answer.status, body: read };
  } catch {
    toast('no connection', true);
    return { ok: false, status: 0, body: {} };
  }
}

const me = () => localStorage.me || '';
function fields(form) {
  const body = {};
  const lists = new Set((form.dataset.lists || '').split(' ').filter(Boolean));
  for (const field of form.elements) {
    if (!field.name || field.disabled || field.value === '') continue;
    if (field.type === 'checkbox' && !field.checked) continue;
    const value = field.type === 'date' ? field.value + 'T00:00:00Z' : field.value;
    if (lists.has(field.name)) body[field.name] = [...(body[field.name] || []), ...(field.multiple ? [...field.selectedOptions].map(each => each.value).filter(Boolean) : [value])];
    else body[field.name] = value;
    if (field.matches('[data-me]')) localStorage.me = field.value;
  }
  return body;
}
// of the fields that depend on a choice only those of the chosen one are asked and sent
function follow(form) {
  const kind = form.elements.kind?.value;
  form.querySelectorAll('[data-when]').forEach(label => {
    label.hidden = label.dataset.when !== kind;
    label.querySelectorAll('input, select').forEach(field => { field.disabled = label.hidden; });
  });
}
function done(element, answer) {
  if (!answer.ok) return;
  const secret = document.getElementById('secret');
  if (answer.body.webhookSecret && secret) {
    secret.hidden = false;
    secret.textContent = 'Webhooks of this rule are signed with ' + answer.body.webhookSecret + ' – shown this once.';
    return;
  }
  toast(element.dataset.done || answer.body.remains || 'Ordered; it counts when the chain is through');
  if (element.dataset.then === 'reload') setTimeout(() => location.reload(), 700);
  else if (element.dataset.then) setTimeout(() => { location.href = element.dataset.then; }, 2500);
  document.body.dispatchEvent(new Event('pubco:ordered'));
}

export function actions(selected) {
  document.querySelectorAll('[data-me]').forEach(field => { field.value ||= me(); });
  document.querySelectorAll('form:has([data-when])').forEach(form => {
    follow(form);
    form.addEventListener('change', () => follow(form));
  });
  document.addEventListener('submit', async event => {
    const form = event.target;
    if (form.matches('[data-api]')) {
      event.preventDefault();
      done(form, await call(form.dataset.method || 'POST', form.dataset.api, fields(form)));
    } else if (form.matches('[data-me-form]')) {
      event.preventDefault();
      fields(form);
      toast('Kept');
    } else if (form.matches('[data-each]')) {
      event.preventDefault();
      const body = fields(form);
      const answers = await Promise.all(selected().map(id => call('POST', form.dataset.each.replace('{id}', encodeURIComponent(id)), body)));
      toast(answers.filter(answer => answer.ok).length + ' of ' + answers.length + ' ordered');
      document.body.dispatchEvent(new Event('pubco:ordered'));
    } else if (form.matches('[data-bulk]')) {
      event.preventDefault();
      bulk(event.submitter.value, selected(), form.elements.tag.value.trim());
    }
  });
  document.addEventListener('click', async event => {
    const button = event.target.closest('[data-post], [data-patch], [data-delete]');
    if (!button) return;
    if (button.dataset.sure && !confirm(button.dataset.sure)) return;
    const set = button.dataset;
    const method = set.post ? 'POST' : set.patch ? 'PATCH' : 'DELETE';
    const body = set.tag || set.untag ? { tags: tags(set) } : set.body ? JSON.parse(set.body) : method === 'POST' ? {} : undefined;
    // an order in words of its own is signed
    if (set.post && set.body) body.by = me() || 'the dashboard';
    button.disabled = true;
    done(button, await call(method, set.post || set.patch || set.delete, body));
    button.disabled = false;
  });
}
function tags(set) {
  const all = new Set(set.tags.split(',').filter(Boolean));
  if (set.tag) all.add(set.tag);
  if (set.untag) all.delete(set.untag);
  return [...all];
}
const tagged = (id, tag) => call('PATCH', `/api/playlists/${id}`, { tags: tags({ tag, tags: document.querySelector(`tr[data-id="${id}"] [data-tags]`).dataset.tags }) });
async function bulk(what, ids, tag) {
  if (what === 'export') { location.href = '/api/export/tracks.csv?playlist=' + ids.join(); return; }
  if (what === 'tag' && !tag) { toast('Which tag?', true); return; }
  if (what === 'delete' && !confirm(`Stop watching ${ids.length} playlists and delete their listings?`)) return;
  const one = {
    refresh: id => call('POST', `/api/playlists/${id}/refresh`, {}),
    pause: id => call('PATCH', `/api/playlists/${id}`, { paused: true }),
    trust: id => tagged(id, 'trusted'),
    tag: id => tagged(id, tag),
    delete: id => call('DELETE', `/api/playlists/${id}`),
  }[what];
  const answers = await Promise.all(ids.map(one));
  toast(answers.filter(answer => answer.ok).length + ' of ' + answers.length + ' done');
  document.body.dispatchEvent(new Event('pubco:ordered'));
}
