import assert from 'node:assert/strict';
import { loadModels } from '../../../services/models/catalog.ts';
import type { PathwayCommand } from '../../../services/pathway/commands.ts';
import { shippedRules } from '../../../services/privacy/sharing-rules.ts';
import { misplacedIn } from '../../../services/privacy/written-texts.ts';
import { openedPathway } from '../../support/domain.ts';

const bench = openedPathway();
bench.do('karen', { type: 'action.add', title: 'Ring', deadline: '2026-12-18', topic: 'education' });
bench.do('karen', { type: 'action.add', title: 'Ring', deadline: '2026-12-18', topic: 'health' });
bench.do('karen', { type: 'goal.add', text: 'Gå i skole', topic: 'education' });
const found = (command: PathwayCommand) =>
  misplacedIn(command, bench.state, loadModels().all[0], shippedRules).map(
    ({ topic, mentions }) => `${topic}: ${mentions}`,
  );
const [education = '', health = ''] = [...bench.state.actions.keys()].slice(-2);
const text = 'Mikkels medicin er ændret';

describe('a text that seems to be about more than what it stands under', () => {
  const commands: PathwayCommand[] = [
    { type: 'action.add', title: text, deadline: '2026-12-18', topic: 'education' },
    { type: 'action.done', action: education, note: text },
    { type: 'action.release', action: education, note: text },
    { type: 'action.drop', action: education, note: text },
    { type: 'goal.add', text, topic: 'education' },
    { type: 'goal.reword', goal: 'g1', text },
    { type: 'goal.raise', goal: 'g1', text, target: 8 },
    { type: 'goal.drop', goal: 'g1', note: text },
    { type: 'meeting.addAgenda', text, from: 'team', topic: 'education' },
  ];
  for (const command of commands)
    it(`is found in ${command.type}`, () => assert.deepEqual(found(command), ['education: health']));

  it('is found in what stands under no topic, which everybody of the team sees', () => {
    assert.deepEqual(found({ type: 'meeting.addAgenda', text, from: 'team' }), ['other: health']);
    assert.deepEqual(found({ type: 'meeting.cancel', meeting: 'm1', note: text }), ['other: health']);
    const answers = { youngPersonAbsence: 'Hun var på hospitalet', goalsShown: 'yes' };
    assert.deepEqual(found({ type: 'meeting.complete', meeting: 'm1', answers, base: 1 }), ['other: health']);
  });

  it('is none where it stands under what it is about, or under what fewer may know', () => {
    assert.deepEqual(found({ type: 'action.done', action: health, note: text }), []);
    assert.deepEqual(found({ type: 'action.done', action: health, note: 'Huslejen er betalt' }), []);
    assert.deepEqual(found({ type: 'action.done', action: education }), []);
    assert.deepEqual(found({ type: 'goal.add', text: 'Gå i skole', topic: 'education' }), []);
  });

  it('tells nothing of an action that is not there', () => {
    assert.deepEqual(found({ type: 'action.done', action: 'a99', note: text }), []);
  });
});
