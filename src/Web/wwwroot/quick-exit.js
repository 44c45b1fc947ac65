// Leaves at once and replaces this page in the history. Without this script the form still ends the session and leaves.
const twiceWithin = 1000; // milliseconds; one Esc alone closes a list or a keyboard, and may be a slip
for (const form of document.querySelectorAll('form.quick-exit')) {
  let last = -twiceWithin;
  const leave = () => {
    document.documentElement.hidden = true;
    document.title = ' ';
    fetch(form.action, { method: 'POST', body: new FormData(form), keepalive: true, redirect: 'manual' }).catch(() => {});
    location.replace(form.dataset.to);
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    leave();
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    if (event.timeStamp - last < twiceWithin) leave();
    last = event.timeStamp;
  });
}
