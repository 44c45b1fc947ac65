// Sends photos in small pieces and goes on where the line broke. Without this script the form sends them whole.
const form = document.querySelector('form[enctype]');
const chosen = form.elements.photos;
const said = form.querySelector('[data-sending]');
const longest = 65536; // bytes of a piece
const wait = milliseconds => new Promise(go => setTimeout(go, milliseconds));

const post = (file, from, to) => {
  const body = new FormData();
  const fields = { draft: form.elements.draft.value, spoken: form.elements.spoken.value, upload: `${file.size} ${file.lastModified} ${file.name}`, name: file.name, size: file.size, from };
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (to > from) body.append('piece', file.slice(from, to), 'piece');
  return fetch('/w/claim/proof/piece', { method: 'POST', body });
};

// Gives what is wrong with the file, or nothing.
const send = async file => {
  let here = 0, to = 0, pause = 1000;
  for (;;) {
    try {
      const answer = await post(file, here, to);
      if (answer.status >= 500) throw new Error();
      const text = await answer.text();
      if (!answer.ok) return text || said.dataset.waiting;
      if (text === 'whole') return;
      here = Number(text);
      to = Math.min(here + longest, file.size);
      pause = 1000;
      said.textContent = `${said.dataset.sending.replace('{name}', file.name)} ${Math.floor(100 * here / file.size)}%`;
    } catch {
      said.textContent = said.dataset.waiting;
      await wait(pause);
      pause = Math.min(2 * pause, 30000);
      to = here; // asks first how far it came
    }
  }
};

form.addEventListener('submit', async event => {
  const files = [...chosen.files];
  if (files.length === 0) return;
  event.preventDefault();
  const wrong = [];
  for (const file of files) {
    const problem = file.size > 0 ? await send(file) : undefined;
    if (problem) wrong.push(problem);
  }
  chosen.value = '';
  said.textContent = wrong.join(' ');
  if (wrong.length === 0) form.requestSubmit(event.submitter);
});
