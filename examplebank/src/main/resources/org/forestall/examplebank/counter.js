// Keeps what the police say fresh, and touches nothing else on the page.
const live = document.getElementById('live');
if (live) {
  setInterval(async () => {
    try {
      const answer = await fetch(live.dataset.from);
      const text = answer.ok ? await answer.text() : '';
      if (text && text !== live.dataset.last) {
        live.dataset.last = text;
        live.innerHTML = text;
      }
    } catch {
      // the bank's own server is restarting; what stands there stays
    }
  }, 1000);
}
