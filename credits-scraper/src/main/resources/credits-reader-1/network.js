// Watches the page's own requests for the answer that is sought; the page's requests stay as they are.
(settings, question, subject, on) => {
  const seen = { waiting: 0, strays: 0, problem: '' };
  const furtherParts = new Map();

  /** Which operation a request is, about what and from where on; null for any request that is not sought here. */
  function recognise(url, body) {
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
  function inspect(text) {
    try {
      return question.inspect(JSON.parse(text));
    } catch (unreadable) {
      return null;
    }
  }

  function settle(operation, status, retryAfter, text, next) {
    if (status === 429 || status === 403) on.refused(operation.name + ' HTTP ' + status, retryAfter);
    const answer = status === 200 ? inspect(text) : null;
    if (!answer) {
      seen.problem = 'HTTP ' + status + (text.includes('PersistedQueryNotFound') ? ' PersistedQueryNotFound' : '');
    } else if ((answer.subject || operation.subject) !== subject) {
      seen.strays++;
    } else if (answer.missing) {
      on.missing();
    } else {
      complete(operation, [text], answer, next);
      return;
    }
    seen.waiting--;
  }

  /** Fetches the rest of a list that was cut at its limit, the way the page asked for its beginning. */
  async function complete(operation, answers, { count, total }, next) {
    let last = count;
    const isCut = () => last >= operation.limit && !(answers.length * operation.limit >= total);
    try {
      while (isCut() && next && answers.length < settings.maxAnswers) {
        const answer = await next(answers.length * operation.limit);
        const text = await answer.text();
        const more = answer.ok ? inspect(text) : null;
        if (!more || (more.subject && more.subject !== subject)) break;
        answers.push(text);
        last = more.count;
      }
    } catch (failed) { /* what was read counts, as partial */ }
    seen.waiting--;
    on.answer(operation.name, answers, isCut(), count);
  }

  const nativeFetch = window.fetch;
  window.fetch = function (input, init) {
    const answer = nativeFetch.apply(this, arguments);
    watch(input, init || {}, answer);
    return answer;
  };

  function watch(input, init, answer) {
    const url = String((input && input.url) || input);
    const operation = recognise(url, init.body);
    if (!operation) return;
    if (operation.offset > 0) {
      furtherParts.set(operation.offset, answer.then((r) => r.clone()).catch(() => null));
      return;
    }
    seen.waiting++;
    const next = operation.variables && ((offset) => part(operation, offset, () => nativeFetch(...at(url, init, operation.variables, offset))));
    answer
      .then(async (r) => settle(operation, r.status, r.headers.get('retry-after'), await r.clone().text(), next))
      .catch(() => settle(operation, 0, null, '', null));
  }

  /** Another part of the list: a page that goes on by itself is not asked for it a second time. */
  async function part({ limit }, offset, request) {
    if (furtherParts.size > 0 || offset === limit) await new Promise((over) => setTimeout(over, settings.ownMs));
    return (await furtherParts.get(offset)) || request();
  }

  /** The page's own request, for another part of the list. */
  function at(url, init, variables, offset) {
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
    const operation = recognise(urls.get(this) || '', body);
    if (operation && operation.offset === 0) {
      seen.waiting++;
      this.addEventListener('loadend', () => settle(operation, this.status, this.getResponseHeader('retry-after'), textOf(this), null));
    }
    return send.apply(this, arguments);
  };

  function textOf(request) {
    if (request.responseType === 'json') return JSON.stringify(request.response);
    return ['', 'text'].includes(request.responseType) ? request.responseText : '';
  }

  return seen;
}
