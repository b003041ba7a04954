import assert from 'node:assert/strict';
import { galleryMeeting, meetingAhead, meetingUnderWay } from '../../../../bot/demo/gallery-meetings.ts';
import { galleryModel as model } from '../../../../bot/demo/gallery-model.ts';
import { galleryContext, lively } from '../../../../bot/demo/gallery-states.ts';
import { calendarCard } from '../../../../cards/views/meetings/calendar-card.ts';
import { proposalCard, proposalPreset } from '../../../../cards/views/meetings/proposal-card.ts';
import { wallCard } from '../../../../cards/views/meetings/wall-card.ts';
import { type Proposal, proposalsOf } from '../../../../services/road.ts';
import { buttonOf, factOf, inputOf, sentencesOf } from '../../../support/card-parts.ts';

const ctx = galleryContext('da');
const [proposal] = proposalsOf(model, lively.birthDate, '2026-08-17', new Set(), '2026-11-22');
assert.ok(proposal);
const proposed: Proposal = proposal;

describe('a meeting that proposes itself', () => {
  const card = proposalCard(ctx, lively, proposed, model);

  it('says which, for which working day, why, in which window, and who is still missing', () => {
    assert.equal(card.heading, 'Møde ved 17½ år: forslag torsdag 3. december kl. 13.00');
    assert.match(sentencesOf(card)[0] ?? '', /^Ungeplanen ses igennem sammen med den unge/);
    assert.equal(factOf(card, 'Bør holdes'), 'mellem 19. oktober 2026 og 17. januar 2027');
    assert.equal(factOf(card, 'Bygger på'), 'samarbejdsmodellen');
    assert.equal(factOf(card, 'Ubesat'), 'Jobkonsulent. Find nogen, inden I mødes.');
  });

  it('says plainly what is law, what the model says, what is our own and what nobody has verified', () => {
    const basis = (own: Proposal['step']['step']['basis']) => {
      const step = { ...proposed.step, step: { ...proposed.step.step, basis: own, source: 'Barnets lov § 108' } };
      return factOf(proposalCard(ctx, lively, { ...proposed, step }, model), 'Bygger på');
    };
    assert.equal(basis('law'), 'Barnets lov § 108');
    assert.equal(basis('own'), 'kommunens eget valg');
    assert.match(basis('unverified') ?? '', /ikke er efterprøvet/);
  });

  it('is planned with one click on what it proposes, and carries the step for a form that is made anew', () => {
    const { form, data, style } = buttonOf(card, 'Planlæg mødet');
    assert.ok(form);
    assert.equal(style, 'primary');
    assert.equal(inputOf(form, 'kind', 'choice').value, 'meeting17half');
    assert.equal(inputOf(form, 'at', 'datetime').value?.local, '2026-12-03T13:00');
    assert.deepEqual(data, { pathway: 'K7F3XQ', v: lively.version, step: 'meeting17half' });
    assert.equal(proposalPreset(ctx, proposed).at.toISO(), '2026-12-03T13:00:00.000+01:00');
  });

  it('can be settled in another way', () => {
    const { form } = buttonOf(card, 'Afklar på anden måde');
    assert.equal(form?.verb, 'plan.settle');
    assert.equal(form.data.step, 'meeting17half');
  });
});

describe('the card with the wall’s address', () => {
  const card = wallCard(ctx, meetingUnderWay, galleryMeeting(meetingUnderWay), 'https://vejviser.example/wall/abc');

  it('leads to the wall, says who can see it and how long, and makes another address', () => {
    assert.deepEqual(card.links, [{ label: 'Åbn væggen', url: 'https://vejviser.example/wall/abc' }]);
    assert.match(sentencesOf(card).join(' '), /så længe mødet varer\. Send den ikke videre/);
    const { verb, data } = buttonOf(card, 'Lav en ny adresse');
    assert.equal(verb, 'meeting.begin');
    assert.deepEqual(data, { pathway: 'M3QD7A', meeting: 'm1', v: meetingUnderWay.version, renew: 1 });
    assert.ok(!card.summary.includes('https'), 'a notification is read over one’s shoulder');
  });
});

describe('the card with the calendar’s addresses', () => {
  it('leads to the one meeting and to one’s own subscription, says what each is, and that neither carries names', () => {
    const file = 'https://vejviser.example/meeting/abc.ics';
    const subscription = 'https://vejviser.example/calendar/abc.ics';
    const card = calendarCard(ctx, meetingAhead, galleryMeeting(meetingAhead), { file, subscription, number: 1 });
    assert.deepEqual(
      card.links?.map(({ url }) => url),
      [file, subscription],
    );
    assert.match(JSON.stringify(card.blocks), /Flyttes mødet, skal du hente den igen/);
    assert.match(JSON.stringify(card.blocks), /Giv den ikke til andre/);
    assert.match(sentencesOf(card).join(), /aldrig navne/);
  });
});
