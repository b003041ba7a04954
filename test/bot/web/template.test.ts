import assert from 'node:assert/strict';
import fc from 'fast-check';
import { html } from '../../../bot/web/template.ts';

describe('a template', () => {
  it('escapes whatever is put in as a text, between tags and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = html`<p title="${text}">${text}</p>`.toString();
        const [, attribute = '', content = ''] = /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(made) ?? [];
        assert.equal(unescaped(attribute), text);
        assert.equal(unescaped(content), text);
      }),
      { numRuns: 500 },
    );
  });

  it('cannot be left by markup, quotes or a script', () => {
    const attack = "\"><script>alert(1)</script><img src=x onerror='alert(2)'>";
    const made = html`<a title="${attack}">${[attack, [attack]]}</a>`.toString();
    assert.equal(made.match(/[<>]/g)?.length, 4);
    assert.ok(!made.includes("'"));
  });

  it('takes templates, numbers and lists of them as they are, and nothing for false and undefined', () => {
    const items = ['æ', '<ø>'].map((text) => html`<li>${text}</li>`);
    assert.equal(html`<ul>${items}</ul>${false}${undefined}${0}`.toString(), '<ul><li>æ</li><li>&lt;ø&gt;</li></ul>0');
  });
});

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? '');
}
