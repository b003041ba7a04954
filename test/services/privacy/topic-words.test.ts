import assert from 'node:assert/strict';
import { shippedRules } from '../../../services/privacy/sharing-rules.ts';
import { mentionedTopics, topicsToAsk } from '../../../services/privacy/topic-words.ts';

describe('the words of a text', () => {
  const cases: readonly (readonly [text: string, topics: readonly string[]])[] = [
    ['Har fået ny medicin', ['health']],
    ['Angstmedicinen virker', ['health']],
    ['HUSK LÆGEN!', ['health']],
    ['Udredes for ADHD, måske autisme', ['health']],
    ['Er i misbrugsbehandling', ['health']],
    ['Ring til psykologen', ['health']],
    ['Er syg i dag', ['health']],
    ['Har gæld på 20.000', ['economy']],
    ['Søg kontanthjælp', ['economy']],
    ['Bor på herberg', ['housing']],
    ['Skriver under på huslejekontrakten', ['housing']],
    ['Hendes mor ringede', ['network']],
    ['mor', ['network']],
    ['Kæresten er voldelig: vold i hjemmet', ['network']],
    ['Fik medicin af sin far; skylder husleje', ['housing', 'economy', 'health', 'network']],
    // What only looks like it.
    ['Morten og Farida mødes', []],
    ['Aftal moral og humor', []],
    ['I formiddags', []],
    ['Ring til FGU', []],
    ['Besøg værftet', []],
    ['Systemet', []],
    ['', []],
    ['🙂 123', []],
  ];
  for (const [text, topics] of cases)
    it(`“${text}” ${topics.length === 0 ? 'speaks of nothing guarded' : `speaks of ${topics.join(' and ')}`}`, () => {
      assert.deepEqual(mentionedTopics(text), topics);
    });

  it('are the same however their letters are put together', () => {
    assert.deepEqual(mentionedTopics('Ring til lægen på broen'.normalize('NFD')), ['health']);
    assert.deepEqual(mentionedTopics('Spørg om afvænning på Åen'.normalize('NFD')), ['health']);
    assert.deepEqual(mentionedTopics('på førtidspension'.normalize('NFD')), ['economy']);
  });

  it('are looked through in a moment, however many there are', () => {
    const started = performance.now();
    mentionedTopics('a'.repeat(12_000));
    mentionedTopics('med '.repeat(3_000));
    assert.ok(performance.now() - started < 500);
  });
});

describe('whether a text belongs elsewhere', () => {
  const ask = (text: string, topic: 'education' | 'housing' | 'health' | 'other') =>
    topicsToAsk(text, topic, shippedRules);

  it('is asked when it speaks of what fewer may know', () => {
    assert.deepEqual(ask('Kan ikke tage bussen for angst', 'education'), ['health']);
    assert.deepEqual(ask('Medicin og gæld', 'other'), ['economy', 'health']);
    assert.deepEqual(ask('Medicin og gæld', 'housing'), ['health'], 'economy is guarded as housing is');
  });

  it('is not asked where it is guarded as much or more already, or speaks of nothing', () => {
    assert.deepEqual(ask('Medicin og gæld', 'health'), []);
    assert.deepEqual(ask('Har gæld', 'housing'), []);
    assert.deepEqual(ask('Ring til FGU', 'education'), []);
  });

  it('follows the municipality’s own rules', () => {
    const { topics } = shippedRules;
    const open = { ...shippedRules, topics: { ...topics, health: { ...topics.health, team: 'everybody' as const } } };
    assert.deepEqual(topicsToAsk('Medicin', 'education', open), []);
  });
});
