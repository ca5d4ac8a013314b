// Dropping files, showing what was chosen, progress as it happens. Without this module the same fields and pages work as plain HTML.

const filesOf = async transfer => {
  const entries = [...transfer.items].map(i => i.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some(e => e.isDirectory)) return [...transfer.files];
  const found = [];
  const walk = async entry => {
    if (entry.isFile) { found.push(await new Promise((yes, no) => entry.file(yes, no))); return; }
    const reader = entry.createReader();
    for (;;) {
      const some = await new Promise((yes, no) => reader.readEntries(yes, no));
      if (some.length === 0) return;
      for (const e of some) await walk(e);
    }
  };
  for (const e of entries) await walk(e);
  return found;
};

for (const drop of document.querySelectorAll('[data-drop]')) {
  const input = drop.querySelector('input[type=file]');
  const chosen = drop.querySelector('[data-chosen]');
  const show = () => chosen.replaceChildren(...[...input.files].map(f => Object.assign(document.createElement('li'), { textContent: f.name })));
  const over = on => drop.toggleAttribute('data-over', on);
  input.addEventListener('change', show);
  drop.addEventListener('dragover', e => { e.preventDefault(); over(true); });
  drop.addEventListener('dragleave', () => over(false));
  drop.addEventListener('drop', async e => {
    e.preventDefault();
    over(false);
    const given = await filesOf(e.dataTransfer);
    const all = new DataTransfer();
    for (const f of input.multiple ? [...input.files, ...given] : given.slice(0, 1)) all.items.add(f);
    input.files = all.files;
    show();
  });
}

for (const button of document.querySelectorAll('[data-waiting]')) {
  button.form.addEventListener('submit', () => { button.textContent = button.dataset.waiting; button.setAttribute('aria-busy', 'true'); });
}

const progress = document.querySelector('[data-progress]');
if (progress?.dataset.progress) {
  const events = new EventSource(progress.dataset.progress);
  events.addEventListener('progress', e => { progress.innerHTML = e.data; });
  events.addEventListener('over', () => { events.close(); location.reload(); });
}
