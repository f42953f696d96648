// What a script makes better: while somebody types, the search says how it might go on. All of it works without.
(() => {
  const input = document.getElementById('q');
  if (!input) {
    return;
  }
  const language = document.documentElement.lang;
  const list = document.createElement('datalist');
  list.id = 'goes-on';
  input.after(list);
  input.setAttribute('list', list.id);
  let waiting = 0;
  let asked = '';

  async function suggest() {
    const typed = input.value.trim();
    if (typed.length < 2 || typed === asked) {
      return;
    }
    asked = typed;
    const wanted = new URLSearchParams({ q: typed, market: input.dataset.market, language, size: '5' });
    const answer = await fetch(`/api/v1/search/suggestions?${wanted}`, { credentials: 'omit' });
    if (!answer.ok || typed !== asked) {
      return;
    }
    const { items } = await answer.json();
    list.replaceChildren(
      ...items.map(({ text }) => {
        const option = document.createElement('option');
        option.value = text;
        return option;
      }),
    );
  }

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => suggest().catch(() => {}), 180);
  });
})();
