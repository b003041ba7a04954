/**
 * Slack's published limits of Block Kit, written down apart from the renderers that must keep them:
 * https://docs.slack.dev/reference/block-kit/blocks, …/block-elements, …/composition-objects, https://docs.slack.dev/surfaces/modals
 */
type Thing = Readonly<Record<string, unknown>>;
type Report = (problem: string) => void;

/** What Slack would refuse of a message's blocks; empty when nothing. */
export function messageProblems(blocks: readonly unknown[]): string[] {
  return problemsOf(blocks, 50, ['header', 'section', 'context', 'actions', 'rich_text', 'divider', 'image']);
}

/** What Slack would refuse of a modal; empty when nothing. */
export function modalProblems(view: unknown): string[] {
  const modal = thing(view);
  const problems: string[] = [];
  const report: Report = (problem) => problems.push(problem);
  if (modal.type !== 'modal') report('is no modal');
  plainText(modal.title, 24, 'title', report);
  if (modal.close !== undefined) plainText(modal.close, 24, 'close', report);
  const blocks = list(modal.blocks);
  const hasInput = blocks.some((block) => thing(block).type === 'input');
  if (modal.submit !== undefined) plainText(modal.submit, 24, 'submit', report);
  else if (hasInput) report('has inputs but no submit');
  length(modal.private_metadata, 0, 3000, 'private_metadata', report);
  length(modal.callback_id, 1, 255, 'callback_id', report);
  if (Buffer.byteLength(JSON.stringify(view)) > 250_000) report('is larger than 250 KB');
  return [...problems, ...problemsOf(blocks, 100, ['header', 'input', 'section', 'context', 'rich_text', 'divider'])];
}

function problemsOf(blocks: readonly unknown[], most: number, kinds: readonly string[]): string[] {
  const problems: string[] = [];
  const report: Report = (problem) => problems.push(problem);
  if (blocks.length === 0 || blocks.length > most) report(`${blocks.length} blocks`);
  const ids = blocks.map((block) => thing(block).block_id).filter((id) => id !== undefined);
  if (new Set(ids).size !== ids.length) report('a block_id twice');
  for (const [index, value] of blocks.entries()) {
    const block = thing(value);
    const here: Report = (problem) => report(`block ${index} (${String(block.type)}): ${problem}`);
    if (!kinds.includes(String(block.type))) here('is not allowed here');
    if (block.block_id !== undefined) length(block.block_id, 1, 255, 'block_id', here);
    checkBlock(block, here);
  }
  if (textOf(blocks) > 13_000) report('more text than Slack takes in one message');
  return problems;
}

function checkBlock(block: Thing, report: Report): void {
  switch (block.type) {
    case 'header':
      plainText(block.text, 150, 'text', report);
      return;
    case 'image':
      length(block.alt_text, 1, 2000, 'alt_text', report);
      webAddress(block.image_url, report);
      return;
    case 'context': {
      const elements = list(block.elements);
      if (elements.length === 0 || elements.length > 10) report(`${elements.length} elements`);
      for (const element of elements) plainText(element, 3000, 'element', report);
      return;
    }
    case 'actions': {
      const elements = list(block.elements).map(thing);
      if (elements.length === 0 || elements.length > 25) report(`${elements.length} elements`);
      const ids = elements.map(({ action_id }) => action_id);
      if (new Set(ids).size !== ids.length) report('an action_id twice');
      for (const element of elements) button(element, report);
      return;
    }
    case 'rich_text': {
      const elements = list(block.elements).map(thing);
      if (elements.length === 0) report('no elements');
      for (const element of elements) richElement(element, report);
      return;
    }
    case 'input':
      plainText(block.label, 2000, 'label', report);
      if (block.hint !== undefined) plainText(block.hint, 2000, 'hint', report);
      inputElement(thing(block.element), report);
      return;
    default:
      return;
  }
}

function button(element: Thing, report: Report): void {
  if (element.type !== 'button') report(`${String(element.type)} among the buttons`);
  length(element.action_id, 1, 255, 'action_id', report);
  plainText(element.text, 75, 'button text', report);
  if (element.url === undefined) length(element.value, 1, 2000, 'value', report);
  else webAddress(element.url, report);
  if (element.accessibility_label !== undefined) length(element.accessibility_label, 1, 75, 'label', report);
  if (element.style !== undefined && element.style !== 'primary' && element.style !== 'danger') report('style');
}

function richElement(element: Thing, report: Report): void {
  const elements = list(element.elements).map(thing);
  if (elements.length === 0) report(`${String(element.type)} without elements`);
  if (element.type === 'rich_text_list') {
    if (element.style !== 'bullet' && element.style !== 'ordered') report('list style');
    for (const inner of elements) {
      if (inner.type !== 'rich_text_section') report('a list of something else than sections');
      richElement(inner, report);
    }
    return;
  }
  if (element.type !== 'rich_text_section' && element.type !== 'rich_text_quote')
    report(`unknown ${String(element.type)}`);
  for (const inner of elements) {
    if (inner.type !== 'text' && inner.type !== 'link') report(`unknown ${String(inner.type)}`);
    length(inner.text, 1, 3000, 'rich text', report);
    if (inner.type === 'link') length(inner.url, 1, 3000, 'url', report);
  }
}

function inputElement(element: Thing, report: Report): void {
  length(element.action_id, 1, 255, 'action_id', report);
  if (element.placeholder !== undefined) plainText(element.placeholder, 150, 'placeholder', report);
  switch (element.type) {
    case 'static_select':
    case 'multi_static_select':
      selectElement(element, report);
      return;
    case 'checkboxes': {
      const options = list(element.options);
      if (options.length > 10) report(`${options.length} boxes`);
      checkOptions(options, report);
      initialOptions(element, options, report);
      return;
    }
    case 'plain_text_input': {
      const { max_length: max } = element;
      if (max !== undefined && (typeof max !== 'number' || max < 1 || max > 3000)) report('max_length');
      return;
    }
    case 'datepicker': {
      const { initial_date: date } = element;
      if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(String(date))) report('initial_date');
      return;
    }
    case 'datetimepicker': {
      const { initial_date_time: at } = element;
      // Ten digits: whole seconds.
      if (at !== undefined && (!Number.isInteger(at) || !/^\d{10}$/.test(String(at)))) report('initial_date_time');
      return;
    }
    case 'number_input':
      if (typeof element.is_decimal_allowed !== 'boolean') report('is_decimal_allowed is missing');
      for (const key of ['initial_value', 'min_value', 'max_value']) {
        const value = element[key];
        if (value !== undefined && (typeof value !== 'string' || !/^-?\d+(?:\.\d+)?$/.test(value))) report(key);
      }
      return;
    case 'external_select':
    case 'multi_external_select':
      return;
    default:
      report(`unknown input ${String(element.type)}`);
  }
}

function selectElement(element: Thing, report: Report): void {
  const groups = list(element.option_groups).map(thing);
  if (groups.length > 100) report('too many groups');
  for (const group of groups) plainText(group.label, 75, 'group label', report);
  const sets = element.option_groups === undefined ? [list(element.options)] : groups.map((g) => list(g.options));
  for (const options of sets) checkOptions(options, report);
  initialOptions(element, sets.flat(), report);
}

function checkOptions(options: readonly unknown[], report: Report): void {
  if (options.length === 0 || options.length > 100) report(`${options.length} options`);
  for (const option of options.map(thing)) {
    plainText(option.text, 75, 'option', report);
    length(option.value, 1, 150, 'option value', report);
  }
}

/** What is chosen from the start must be one of the options to the letter. */
function initialOptions(element: Thing, options: readonly unknown[], report: Report): void {
  const chosen = element.initial_option === undefined ? list(element.initial_options) : [element.initial_option];
  if (element.initial_options !== undefined && chosen.length === 0) report('initial_options without any');
  const known = new Set(options.map((option) => JSON.stringify(option)));
  if (chosen.some((option) => !known.has(JSON.stringify(option)))) report('chosen is what is no option');
}

function webAddress(value: unknown, report: Report): void {
  length(value, 1, 3000, 'url', report);
  if (!/^https?:\/\//.test(String(value))) report('url is none of the web');
}

function plainText(value: unknown, max: number, what: string, report: Report): void {
  const text = thing(value);
  if (text.type !== 'plain_text') report(`${what} is not plain text`);
  if (text.emoji !== false) report(`${what} turns :codes: into pictures`);
  length(text.text, 1, max, what, report);
}

function length(value: unknown, min: number, max: number, what: string, report: Report): void {
  if (typeof value !== 'string') report(`${what} is missing`);
  else if (value.length < min || value.length > max) report(`${what} has ${value.length} characters`);
}

function textOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textOf(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + (key === 'text' && typeof inner === 'string' ? inner.length : textOf(inner)),
    0,
  );
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function thing(value: unknown): Thing {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
