// Completes searches and copies texts. Pages can be read and searched without it.

const PAUSE_MILLISECONDS = 150;

/** Offers what begins like the typed text, and opens what is chosen. */
function complete(input) {
  const found = new Map();
  let timer;
  const ask = async () => {
    const text = input.value.trim();
    if (text === '') return;
    const asked = new URLSearchParams(new FormData(input.form));
    const answer = await fetch(`/search/completions?${asked}`).catch(() => undefined);
    if (!answer?.ok || input.value.trim() !== text) return;
    for (const { name, address } of await answer.json()) found.set(name, address);
    input.list.replaceChildren(
      ...[...found.keys()].map((name) => Object.assign(document.createElement('option'), { value: name })),
    );
  };
  input.addEventListener('input', () => {
    const chosen = found.get(input.value);
    if (chosen) return location.assign(chosen);
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MILLISECONDS);
  });
}

/** Copies the text that a button names. */
function copy(button) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copies);
    text.select?.();
    await navigator.clipboard?.writeText(text.value ?? text.textContent);
    button.textContent = button.dataset.done;
  });
}

const SCALE = 2;

/** Draws a picture of this server on a canvas and saves it: fonts are those of the reader, and no server has to draw. */
function savePng(button) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const image = new Image();
    image.src = button.dataset.png;
    const loaded = await image.decode().then(
      () => true,
      () => false,
    );
    if (!loaded) {
      button.textContent = `PNG: ${button.dataset.failed}`;
      return;
    }
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth * SCALE, image.naturalHeight * SCALE];
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => {
      const link = Object.assign(document.createElement('a'), {
        href: URL.createObjectURL(blob),
        download: button.dataset.name,
      });
      link.click();
      URL.revokeObjectURL(link.href);
    }, 'image/png');
  });
}

for (const input of document.querySelectorAll('[data-completes]')) complete(input);
for (const button of document.querySelectorAll('[data-copies]')) copy(button);
for (const button of document.querySelectorAll('[data-png]')) savePng(button);
