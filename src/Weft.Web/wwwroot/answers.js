// Answers without loading the page again: the same forms are sent, and only the box of the finding is drawn anew, by the server.

const said = document.getElementById('said');

const failed = box => {
  box.removeAttribute('aria-busy');
  const line = Object.assign(document.createElement('p'), { className: 'refused', textContent: said.dataset.failed });
  line.setAttribute('role', 'alert');
  box.querySelector(':scope > .refused')?.remove();
  box.prepend(line);
};

document.addEventListener('submit', async event => {
  const form = event.target;
  if (!form.matches('[data-answers]')) return;
  event.preventDefault();
  const data = new FormData(form, event.submitter);
  const finding = data.get('finding') ?? String(data.get('act')).split(' ')[1];
  const box = document.getElementById(`a-${finding}`);
  const note = box.closest('[data-finding]');
  box.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(form.action, { method: 'POST', body: data, headers: { 'X-Weft-Part': 'answer' } });
    if (!answer.ok && answer.status !== 400) throw new Error(String(answer.status));
    box.outerHTML = await answer.text();
    const drawn = document.getElementById(`a-${finding}`);
    note?.classList.toggle('rejected', drawn.dataset.answer === 'Rejected');
    said.textContent = drawn.querySelector('.refused, .answered')?.textContent ?? said.dataset.taken;
    note?.focus({ preventScroll: true });
  } catch {
    failed(box);
  }
});
