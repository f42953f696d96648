// A product's picture opens large over its page, and the arrows lead to the others. Without it the link leads there.
(() => {
  const stage = document.querySelector('a.stage');
  const box = document.getElementById('zoom');
  if (!stage || !box || !box.showModal) {
    return;
  }
  const thumbs = [...document.querySelectorAll('.thumbs a')];
  const all = thumbs.length > 1 ? thumbs : [stage];
  const place = box.querySelector('[data-words]');
  const image = document.createElement('img');
  image.alt = box.getAttribute('aria-label');
  box.append(image);
  stage.setAttribute('aria-haspopup', 'dialog');
  box.querySelectorAll('[data-step]').forEach((button) => {
    button.hidden = all.length === 1;
  });
  let shown = 0;

  function show(which) {
    shown = (which + all.length) % all.length;
    image.src = all[shown].dataset.large;
    place.textContent = place.dataset.words.replace('{0}', shown + 1).replace('{1}', all.length);
  }

  stage.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    show(Math.max(0, all.findIndex((each) => each.getAttribute('aria-current') === 'true')));
    box.showModal();
  });
  box.addEventListener('click', (event) => {
    const step = event.target.closest('[data-step]');
    if (step) {
      show(shown + Number(step.dataset.step));
    } else if (event.target === box || event.target.closest('[data-closes]')) {
      box.close();
    }
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowRight') {
      show(shown + 1);
    } else if (event.key === 'ArrowLeft') {
      show(shown - 1);
    }
  });
})();
