// Keys for those who work all day. J and K move between findings; Y, N, E, U answer the one in focus; / and ? open search and help.
// They can be switched off on the help page, for those whose speech software sends single letters.

const off = () => localStorage.getItem('weft-keys') === 'off';
const findings = () => [...document.querySelectorAll('[data-finding]')];
const typing = target => target.closest('input, textarea, select, [contenteditable]');

const go = step => {
  const all = findings();
  const at = all.indexOf(document.activeElement?.closest('[data-finding]'));
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step))];
  if (!next) return;
  for (const folded of next.querySelectorAll(':scope > details')) folded.open = true;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  for (const mark of document.querySelectorAll('mark[aria-current]')) mark.removeAttribute('aria-current');
  document.querySelector(`mark[data-of~="${CSS.escape(next.id)}"]`)?.setAttribute('aria-current', 'true');
};

const press = key => {
  const finding = document.activeElement?.closest('[data-finding]');
  const button = (finding ?? document).querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!button || (!finding && button.closest('[data-finding]'))) return false;
  button.click();
  if (button.matches('summary')) button.parentElement.querySelector('select, textarea')?.focus();
  return true;
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === 'Escape' && typing(event.target)) { event.target.closest('[data-finding]')?.focus(); return; }
  if (off() || typing(event.target)) return;
  const key = event.key.toLowerCase();
  if (key === 'j' || key === 'k') { event.preventDefault(); go(key === 'j' ? 1 : -1); }
  else if ('yneu/?'.includes(key) && press(key)) event.preventDefault();
});

const toggle = document.querySelector('[data-keys]');
if (toggle) {
  const show = () => { toggle.hidden = false; toggle.setAttribute('aria-pressed', String(off())); };
  toggle.addEventListener('click', () => { localStorage.setItem('weft-keys', off() ? 'on' : 'off'); show(); });
  show();
}

// A link that leads to a finding opens it where it is folded.
const opened = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (opened) {
  for (const folded of opened.querySelectorAll(':scope > details')) folded.open = true;
  if (opened.matches('[data-finding]')) opened.focus();
}
