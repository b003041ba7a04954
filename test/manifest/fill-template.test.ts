import assert from 'node:assert/strict';
import { fillTemplate } from '../../manifest/fill-template.ts';

describe('a template', () => {
  it('is filled at any depth, more than once in a text, and otherwise left as it is', () => {
    const template = { a: ['{{X}}/{{Y}}/{{X}}', 1, null, true], b: { c: '{{Y}}', '{{X}}': 'kept' } };
    assert.deepEqual(fillTemplate(template, { X: 'x', Y: 'y' }), {
      a: ['x/y/x', 1, null, true],
      b: { c: 'y', '{{X}}': 'kept' },
    });
  });

  it('takes a value as it is: neither JSON nor a placeholder inside it means anything', () => {
    assert.deepEqual(fillTemplate({ a: '{{X}}' }, { X: '"},{{Y}}$&' }), { a: '"},{{Y}}$&' });
  });

  it('that asks for something unknown is a bug', () => {
    assert.throws(() => fillTemplate('{{NOBODY}}', {}), /\{\{NOBODY\}\}/);
  });
});
