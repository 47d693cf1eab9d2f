// The answers that are sought among the page's own: by which operation they come and what they are about.
(settings) => {
  const last = (uri) => String(uri || '').split(':').pop();

  function credits(json) {
    const union = json.data && json.data.trackUnion;
    if (union) {
      const trait = union.creditsTrait || {};
      const items = (trait.contributors && trait.contributors.items) || [];
      return { subject: last(union.uri), count: items.length, missing: union.__typename === 'NotFound' };
    }
    if (!json.roleCredits) return null;
    const count = json.roleCredits.reduce((sum, role) => sum + (role.artists || []).length, 0);
    return { subject: last(json.trackUri), count, missing: json.trackTitle === '' };
  }

  function listing(json) {
    const playlist = json.data && json.data.playlistV2;
    if (!playlist) return null;
    const content = playlist.content || {};
    const count = (content.items || []).length;
    return { subject: last(playlist.uri), count, total: content.totalCount, missing: playlist.__typename === 'NotFound' };
  }

  return {
    track: {
      operation: settings.creditsOperation, path: settings.viewPath, uri: 'trackUri',
      limit: 'contributorsLimit', offset: 'contributorsOffset', inspect: credits,
    },
    playlist: { operation: settings.listOperation, uri: 'uri', limit: 'limit', offset: 'offset', inspect: listing },
  };
}
