// Watches the page's own requests for the answer that a visit seeks; they stay as they are, and one that failed is sent again.
(settings) => {
  let visit = null;

  /** From now on answers belong to this visit; those to earlier requests keep belonging to theirs. */
  function expect(question, subject, on) {
    visit = { question, subject, on, waiting: 0, strays: 0, problem: '', furtherParts: new Map() };
    return visit;
  }

  /** Which operation a request is, about what and from where on; null for any request that is not sought here. */
  function recognise({ question }, url, body) {
    if (question.path && url.includes(question.path)) {
      const id = url.split(question.path)[1].match(/([0-9A-Za-z]{22})/);
      return { name: 'view', subject: id ? id[1] : '', offset: 0, limit: Infinity };
    }
    if (!url.includes(settings.queryPath)) return null;
    try {
      const query = new URL(url, location.href).searchParams;
      const sent = typeof body === 'string' ? JSON.parse(body) : {};
      const name = query.get('operationName') || sent.operationName || '';
      const variables = sent.variables || JSON.parse(query.get('variables') || '{}');
      if (!name.startsWith(question.operation)) return null;
      const subject = String(variables[question.uri] || '').split(':').pop();
      return { name, subject, variables, offset: variables[question.offset] || 0, limit: variables[question.limit] || 100 };
    } catch (unreadable) {
      return null;
    }
  }

  /** What the answer is about and how much it holds; null when it is no answer. */
  function inspect({ question }, text) {
    try {
      return question.inspect(JSON.parse(text));
    } catch (unreadable) {
      return null;
    }
  }

  function settle(asked, operation, status, retryAfter, text, next) {
    if (status === 429 || status === 403) asked.on.refused(operation.name + ' HTTP ' + status, retryAfter);
    const answer = status === 200 ? inspect(asked, text) : null;
    if (!answer) {
      asked.problem = 'HTTP ' + status + (text.includes('PersistedQueryNotFound') ? ' PersistedQueryNotFound' : '');
    } else if ((answer.subject || operation.subject) !== asked.subject) {
      asked.strays++;
    } else if (answer.missing) {
      asked.on.missing();
    } else {
      complete(asked, operation, [text], answer, next);
      return;
    }
    asked.waiting--;
  }

  /** Fetches the rest of a list that was cut at its limit, the way the page asked for its beginning. */
  async function complete(asked, operation, answers, { count, total }, next) {
    let last = count;
    const isCut = () => last >= operation.limit && !(answers.length * operation.limit >= total);
    while (isCut() && next && answers.length < settings.maxAnswers) {
      const rest = await next(answers.length * operation.limit);
      // half a list is no answer as long as the rest may come; what the page itself makes of it decides
      if (!rest.found && mayComeLater(rest.status)) return settle(asked, operation, rest.status, rest.retryAfter, '', null);
      if (!rest.found || (rest.found.subject && rest.found.subject !== asked.subject)) break;
      answers.push(rest.text);
      last = rest.found.count;
    }
    asked.waiting--;
    asked.on.answer(operation.name, answers, isCut(), count);
  }

  /** Not after a refusal that would be met again, however often and whoever asked. */
  const mayComeLater = (status) => ![400, 404, 410, 413, 422].includes(status);

  const nativeFetch = window.fetch;
  window.fetch = function (input, init) {
    const url = String((input && input.url) || input);
    const operation = recognise(visit, url, (init || {}).body);
    if (!operation) return nativeFetch.apply(this, arguments);
    const answer = persistently(() => nativeFetch.call(this, input instanceof Request ? input.clone() : input, init));
    watch(visit, operation, url, init || {}, answer);
    return answer;
  };

  /** Sends a request again when it was cut off or the server failed: the page would only say that something went wrong. */
  async function persistently(send, times = 0) {
    const isLast = times >= settings.retryMs.length;
    try {
      const answer = await send();
      if (answer.status < 500 || isLast) return answer;
    } catch (failed) {
      if (isLast || failed.name === 'AbortError') throw failed;
    }
    await after(settings.retryMs[times]);
    return persistently(send, times + 1);
  }

  function watch(asked, operation, url, init, answer) {
    if (operation.offset > 0) {
      asked.furtherParts.set(operation.offset, answer.then((r) => r.clone()).catch(() => null));
      return;
    }
    asked.waiting++;
    const next = operation.variables
      && ((offset) => part(asked, operation, offset, () => nativeFetch(...at(asked, url, init, operation.variables, offset))));
    answer
      .then(async (r) => settle(asked, operation, r.status, r.headers.get('retry-after'), await r.clone().text(), next))
      .catch(() => settle(asked, operation, 0, null, '', null));
  }

  const after = (milliseconds) => new Promise((over) => setTimeout(over, milliseconds));

  /** Another part of the list: a page that goes on by itself is not asked for it a second time. */
  async function part(asked, { limit }, offset, request) {
    if (asked.furtherParts.size > 0 || offset === limit) await after(settings.ownMs);
    const own = await asked.furtherParts.get(offset);
    const rest = own && await whole(asked, own);
    return rest && rest.found ? rest : wholePart(asked, request);
  }

  /** A part that did not come whole is asked for again. */
  async function wholePart(asked, request, times = 0) {
    const rest = await request().then((answer) => whole(asked, answer)).catch(() => ({ status: 0 }));
    if (rest.found || rest.status === 429 || times >= settings.retryMs.length) return rest;
    await after(settings.retryMs[times]);
    return wholePart(asked, request, times + 1);
  }

  /** An answer with its text, and with what was found in it when that can be read. */
  async function whole(asked, answer) {
    const text = await answer.text().catch(() => null);
    const found = answer.ok && text ? inspect(asked, text) : null;
    return { status: text === null ? 0 : answer.status, retryAfter: answer.headers.get('retry-after'), text, found };
  }

  /** The page's own request, for another part of the list. */
  function at({ question }, url, init, variables, offset) {
    const moved = Object.assign({}, variables, { [question.offset]: offset });
    if (typeof init.body === 'string') {
      const body = JSON.stringify(Object.assign(JSON.parse(init.body), { variables: moved }));
      return [url, Object.assign({}, init, { body })];
    }
    const address = new URL(url, location.href);
    address.searchParams.set('variables', JSON.stringify(moved));
    return [address.href, init];
  }

  const open = XMLHttpRequest.prototype.open;
  const send = XMLHttpRequest.prototype.send;
  const urls = new WeakMap();
  XMLHttpRequest.prototype.open = function (method, url) {
    urls.set(this, String(url));
    return open.apply(this, arguments);
  };
  XMLHttpRequest.prototype.send = function (body) {
    const asked = visit;
    const operation = recognise(asked, urls.get(this) || '', body);
    if (operation && operation.offset === 0) {
      asked.waiting++;
      this.addEventListener('loadend', () => settle(asked, operation, this.status, this.getResponseHeader('retry-after'), textOf(this), null));
    }
    return send.apply(this, arguments);
  };

  function textOf(request) {
    if (request.responseType === 'json') return JSON.stringify(request.response);
    return ['', 'text'].includes(request.responseType) ? request.responseText : '';
  }

  return { expect };
}
