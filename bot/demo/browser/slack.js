/** The Slack client of the demo: buttons of blocks, and modals with their inputs. */
import { address, send, start, whileBusy } from './chat.js';

const dialog = document.getElementById('modal');
let openModal;

document.getElementById('items').addEventListener('click', (event) => {
  const item = event.target.closest('#items > li');
  const button = event.target.closest('button[data-action-id]');
  if (button) {
    const { actionId, blockId, value } = button.dataset;
    whileBusy(button, () => send('click', { item: item.id, actionId, blockId, value }));
  }
  const link = event.target.closest('a[data-action-id]');
  // Opens its page by itself; Slack tells the bot of the click too.
  if (link) send('click', { item: item.id, actionId: link.dataset.actionId, blockId: link.dataset.blockId, value: '' });
  if (event.target.closest('[data-dismiss]')) send('dismiss', { item: item.id });
});

dialog.addEventListener('cancel', (event) => {
  event.preventDefault();
  send('close', {});
});
dialog.addEventListener('click', (event) => {
  if (event.target.closest('[data-close]')) send('close', {});
});
dialog.addEventListener('change', (event) => {
  const group = event.target.closest('fieldset[data-required]');
  if (group) requireOne(group);
});
dialog.addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  showErrors(form, {});
  const { errors } = await whileBusy(event.submitter, () => send('submit', { inputs: inputsOf(form) }));
  if (errors) showErrors(form, errors);
});

function inputsOf(form) {
  const inputs = {};
  for (const element of form.querySelectorAll('[name]')) {
    inputs[element.name] = [...(inputs[element.name] ?? []), ...valuesOf(element)];
  }
  return inputs;
}

function valuesOf(element) {
  if (element.multiple) return [...element.selectedOptions].map(({ value }) => value);
  if (element.type === 'checkbox' && !element.checked) return [];
  return element.value === '' ? [] : [element.value];
}

/** Of boxes that must be answered one at least is ticked; a browser knows only boxes that must each be. */
function requireOne(group) {
  const boxes = [...group.querySelectorAll('input[type=checkbox]')];
  const isAnswered = boxes.some(({ checked }) => checked);
  boxes[0]?.setCustomValidity(isAnswered ? '' : 'Udfyld feltet.');
}

function showErrors(form, errors) {
  for (const old of form.querySelectorAll('.problem')) old.remove();
  for (const [block, text] of Object.entries(errors)) {
    const input = form.querySelector(`.bk-input[data-block-id="${CSS.escape(block)}"]`);
    const problem = document.createElement('p');
    problem.className = 'problem';
    problem.setAttribute('role', 'alert');
    problem.textContent = text;
    (input ?? form).append(problem);
    input?.querySelector('input, select, textarea')?.focus();
  }
}

/** Opens, changes or closes the form; one that is open as it was keeps what was typed. */
function showModal(modal) {
  if (!modal) {
    openModal = undefined;
    if (dialog.open) dialog.close();
    return;
  }
  if (openModal === modal.html) return;
  openModal = modal.html;
  dialog.innerHTML = modal.html;
  const form = dialog.querySelector('form');
  dialog.setAttribute('aria-label', form.getAttribute('aria-label') ?? '');
  form.removeAttribute('role');
  for (const select of form.querySelectorAll('select[data-external]')) makeSearch(select);
  for (const group of form.querySelectorAll('fieldset[data-required]')) requireOne(group);
  if (!dialog.open) dialog.showModal();
}

/** A search in the staff directory: what is chosen stands above the field, what is found below it. */
function makeSearch(select) {
  const search = select.parentElement.querySelector('input[type=search]');
  const chosen = document.createElement('ul');
  const found = document.createElement('ul');
  chosen.className = 'chosen';
  found.className = 'found';
  const { id } = select;
  select.hidden = true;
  select.removeAttribute('id');
  select.removeAttribute('required');
  search.id = id;
  search.removeAttribute('aria-label');
  search.before(chosen);
  search.after(found);

  const showChosen = () => {
    chosen.replaceChildren(
      ...[...select.selectedOptions]
        .filter(({ value }) => value !== '')
        .map((option) => {
          const item = document.createElement('li');
          const remove = document.createElement('button');
          remove.type = 'button';
          remove.textContent = '×';
          remove.setAttribute('aria-label', `Fjern ${option.textContent}`);
          remove.addEventListener('click', () => {
            option.remove();
            showChosen();
            search.focus();
          });
          item.append(option.textContent, remove);
          return item;
        }),
    );
  };
  const choose = ({ value, label }) => {
    if (!select.multiple) select.replaceChildren();
    if (![...select.options].some((option) => option.value === value))
      select.append(new Option(label, value, true, true));
    search.value = '';
    found.replaceChildren();
    showChosen();
    search.focus();
  };
  let asked = 0;
  const look = async () => {
    const number = ++asked;
    const reply = await fetch(address('people', { action: select.name, query: search.value }));
    const people = await reply.json();
    if (number !== asked) return;
    const taken = new Set([...select.selectedOptions].map(({ value }) => value));
    const items = people.filter(({ value }) => !taken.has(value)).map((one) => listed(one, () => choose(one)));
    found.replaceChildren(...items);
  };
  search.addEventListener('input', look);
  search.addEventListener('focus', look);
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      found.querySelector('button')?.click();
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      found.querySelector('button')?.focus();
    }
  });
  select.closest('.bk-input').addEventListener('focusout', (event) => {
    if (!event.currentTarget.contains(event.relatedTarget)) found.replaceChildren();
  });
  showChosen();
}

function listed({ label }, choose) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', choose);
  item.append(button);
  return item;
}

start({ modal: showModal });
