// Puts a value into the one input that carries this name or id, or else this label, and tells the page as typing would.
// Runs in a world of its own: the page can neither see nor call it. Secrets and hidden fields are never touched.
((name, label, value) => {
  const last = name.split('.').pop();
  const plain = (text) => (text || '').replace(/[\s:：*]/g, '');
  const open = (input) => !input.disabled && !input.readOnly &&
    !['password', 'hidden', 'file', 'submit', 'button', 'image', 'reset', 'checkbox', 'radio'].includes(input.type);
  const labels = (input) => [input.getAttribute('aria-label'), input.placeholder,
    ...[...(input.labels || [])].map((one) => [...one.childNodes].filter((node) => node !== input && !node.contains(input))
      .map((node) => node.textContent).join(''))];
  const inputs = [...document.querySelectorAll('input, textarea, select')];
  const ways = [
    (input) => input.name === name || input.id === name,
    (input) => input.name === last || input.id === last,
    (input) => labels(input).some((text) => plain(text) !== '' && plain(text) === plain(label)),
  ];
  const matches = ways.map((way) => inputs.filter(way)).find((found) => found.length > 0) || [];
  const fits = matches.filter(open);
  if (matches.length === 0) return 'none';
  if (fits.length === 0) return 'closed';
  if (fits.length > 1) return 'several';
  const input = fits[0];
  if (input.tagName === 'SELECT') {
    const option = [...input.options].find((one) => one.value === value || plain(one.text) === plain(value));
    if (!option) return 'closed';
    input.value = option.value;
  } else {
    // Frameworks watch the property of the instance; the prototype's setter goes past them to the element.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value').set.call(input, value);
  }
  for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, {bubbles: true}));
  input.scrollIntoView({block: 'nearest'});
  return 'done';
})
