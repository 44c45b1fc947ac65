// Leaves at once and replaces this page in the history. Without this script the form still ends the session and leaves.
for (const form of document.querySelectorAll('form.quick-exit')) {
  form.addEventListener('submit', event => {
    event.preventDefault();
    document.documentElement.hidden = true;
    document.title = ' ';
    fetch(form.action, { method: 'POST', body: new FormData(form), keepalive: true, redirect: 'manual' }).catch(() => {});
    location.replace(form.dataset.to);
  });
}
