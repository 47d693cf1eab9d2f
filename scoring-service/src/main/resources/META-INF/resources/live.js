// Progress and news as they happen; the browser resumes by itself with the id of the last event it saw.
import { toast } from '/actions.js';

const phases = ['ingest', 'spotify', 'credits', 'mlc', 'musicbrainz', 'chartmetric', 'score'];
const names = { ingest: 'Ingest', spotify: 'Spotify', credits: 'Credits', mlc: 'MLC', musicbrainz: 'MusicBrainz', chartmetric: 'Chartmetric', score: 'Score' };
const states = new Map();

function words(counts, total) {
  const waiting = total - counts.done - counts.notFound - counts.failed;
  return [`${counts.done} done`, counts.notFound && `${counts.notFound} not found`, counts.failed && `${counts.failed} failed`, waiting > 0 && `${waiting} waiting`].filter(Boolean).join(', ');
}
function draw(strip) {
  const state = states.get(strip.dataset.strip);
  strip.hidden = !state || (state.over && Date.now() - Date.parse(state.updatedAt) > 60_000);
  if (strip.hidden) return;
  strip.replaceChildren(...phases.map(phase => {
    const counts = state.phases[phase] || { done: 0, notFound: 0, failed: 0 };
    const cell = document.createElement('div');
    const bar = document.createElement('span');
    bar.className = 'stack';
    bar.setAttribute('role', 'img');
    bar.title = words(counts, state.tracks);
    bar.setAttribute('aria-label', `${names[phase]}: ${bar.title}`);
    for (const [kind, count] of [['FOUND', counts.done], ['NOT_FOUND', counts.notFound], ['FAILED', counts.failed], ['WAITING', Math.max(0, state.tracks - counts.done - counts.notFound - counts.failed)]]) {
      const part = document.createElement('i');
      part.className = kind;
      part.style.flex = count;
      bar.append(part);
    }
    const label = document.createElement('span');
    const passed = counts.done + counts.notFound + counts.failed;
    label.textContent = `${names[phase]} ${passed}/${state.tracks}`;
    cell.append(label, bar);
    return cell;
  }));
  const eta = document.createElement('small');
  eta.textContent = state.over ? 'complete' : state.secondsLeft ? `about ${state.secondsLeft > 90 ? Math.round(state.secondsLeft / 60) + ' min' : state.secondsLeft + ' s'} left` : 'under way';
  strip.append(eta);
}
const drawAll = () => document.querySelectorAll('[data-strip]').forEach(draw);

// What shows scores comes anew while the chain scores, at most every few seconds, as it writes; not under the hands of whoever is at work in it.
const PAUSE = 5_000;
const inUse = part => part.contains(document.activeElement) || part.querySelector('#rows tr:hover');

function look() {
  const parts = [...document.querySelectorAll('[data-follows]:not([data-longer])')];
  parts.filter(part => !inUse(part)).forEach(part => htmx.trigger(part, 'pubco:follow'));
  if (parts.some(inUse)) follow();
}
// at once after a quiet time, else when the pause is over: the last wish is never the one that is dropped
function spaced(pause, act) {
  let planned = 0;
  let last = 0;
  const run = () => { planned = 0; last = Date.now(); act(); };
  return () => { planned ||= setTimeout(run, Math.max(0, last + pause - Date.now())); };
}
const follow = spaced(PAUSE, look);
// whoever orders something of a playlist is at work in the list, and wants to see it there
const relist = spaced(2_000, () => document.body.dispatchEvent(new Event('pubco:refreshed')));

function unseen(count) {
  const badge = document.getElementById('unseen');
  badge.hidden = !count;
  badge.textContent = count;
  badge.setAttribute('aria-label', count + ' unseen alerts');
}

export function live() {
  const light = document.getElementById('live');
  const source = new EventSource('/api/events');
  source.onopen = () => { light.textContent = 'live'; light.className = 'live on'; };
  source.onerror = () => { light.textContent = 'reconnecting'; light.className = 'live'; };
  source.addEventListener('progress', event => {
    const state = JSON.parse(event.data);
    const known = states.get(state.playlistId);
    states.set(state.playlistId, state);
    document.querySelectorAll(`[data-strip="${CSS.escape(state.playlistId)}"]`).forEach(draw);
    if (state.phases.score?.done !== known?.phases.score?.done) follow();
    if (known && !known.over && state.over) {
      toast(`${state.playlistName || state.playlistId}: all ${state.tracks} tracks are through`);
      relist();
    }
  });
  source.addEventListener('publishing', () => document.body.dispatchEvent(new Event('pubco:publishing')));
  source.addEventListener('alert', event => { unseen((+document.getElementById('unseen').textContent || 0) + 1); toast(JSON.parse(event.data).text); });
  source.addEventListener('playlist', relist);
  // what was ordered comes back through the chain: at once when it is idle, else with its next write
  document.body.addEventListener('pubco:ordered', () => [1_000, PAUSE + 1_000].forEach(wait => setTimeout(() => { follow(); relist(); }, wait)));
  // somebody may have gone to work while the answer was on its way
  document.addEventListener('htmx:beforeSwap', event => {
    const part = event.detail.requestConfig.elt;
    if (!part.matches('[data-follows]') || !inUse(part)) return;
    event.detail.shouldSwap = false;
    follow();
  });
  document.addEventListener('htmx:afterSettle', event => {
    drawAll();
    // who asked for more rows keeps them
    if (event.target.matches('#rows > tr')) event.target.closest('[data-follows]')?.setAttribute('data-longer', '');
  });
  fetch('/api/alerts/unseen').then(answer => answer.json()).then(answer => unseen(answer.unseen)).catch(() => {});
}
