// Passkeys: the one thing here that a browser cannot do without a script. Without it these forms stay hidden, and the
// password and the authenticator app still work.
"use strict";

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", event => {
      if (form.elements.Credential.value) return;
      event.preventDefault();
      ask(form).then(() => form.submit(), error => say(form, error));
    });
  }
}

async function ask(form) {
  const token = new FormData(form).get("__RequestVerificationToken");
  const answer = await fetch(form.dataset.question, { method: "POST", headers: { RequestVerificationToken: token } });
  if (!answer.ok) throw new Error("The server did not answer. Load the page again.");
  const question = await answer.json();
  const credential = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) });
  form.elements.Credential.value = JSON.stringify(credential);
}

function say(form, error) {
  const line = form.querySelector("[data-problem]");
  line.textContent = error.name === "NotAllowedError" ? "The device did not give a passkey. Try again, or use your password." : error.message;
  line.hidden = false;
}
