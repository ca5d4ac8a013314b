// Passkeys: asks the browser for one where the form is sent, and sends its answer with the form. Without script the form stays hidden.
const kinds = {
  request: (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  create: (options) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) break;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const failed = form.querySelector("[data-failed]");
    failed.hidden = true;
    try {
      const asked = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
      if (!asked.ok) throw new Error(String(asked.status));
      const answer = await kinds[form.dataset.passkey](await asked.json());
      form.elements.credential.value = JSON.stringify(answer);
      form.submit();
    } catch {
      failed.hidden = false; // refused, closed, or too late: the person may try again or take another way
    }
  });
}
