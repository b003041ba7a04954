import assert from 'node:assert/strict';
import { namedStations, roadAlt, roadLine, stationsNamed } from '../../../cards/views/road-text.ts';
import { modelWith, roadModels, roadOn, textsIn } from '../../support/roads.ts';

const da = textsIn('da');
const en = textsIn('en');
const model = roadModels.get('unge-med-psykiske-vanskeligheder');
const middle = roadOn('2026-11-10', { settled: { meeting16: 'done', youthPlan: 'notRelevant' } });

describe('the road in one line', () => {
  it('says what is to be done now, what is late, what comes next, and how much is done of what concerns the young person', () => {
    assert.equal(
      roadLine(da, middle),
      'Nu: Møde ved 17½ år. Overskredet: Afgørelse om ungestøtte. Næste: 18-årsdagen. 2 af 7 skridt er gennemført.',
    );
    assert.equal(
      roadLine(en, middle),
      'Now: Meeting at 17½. Overdue: Decision on youth aftercare. Next: The 18th birthday. 2 of 7 steps are done.',
    );
  });

  it('tells apart what was late before there was a pathway, and does not name it all', () => {
    const late = roadOn('2026-11-23', { birthDate: '2008-12-28', openedOn: '2026-11-20' });
    assert.match(
      roadLine(da, late),
      /^Nu: 18-årsdagen\. Overskredet før start: Møde ved 16 år, Stillingtagen til ungeplan og 2 mere\. /,
    );
    assert.doesNotMatch(roadLine(da, late), /Overskredet: /);
    assert.match(
      roadLine(en, late),
      /Overdue before the start: Meeting at 16, Position on the youth plan and 2 more\. /,
    );
  });

  it('says so when all is done, and when nothing lies by age', () => {
    const settled = Object.fromEntries(middle.stations.map(({ step }) => [step.step.id, 'done'] as const));
    assert.equal(roadLine(da, roadOn('2032-05-02', { settled })), 'Alle skridt er gennemført (8).');
    assert.equal(roadLine(da, { stations: [], here: 0 }), '');
  });
});

describe('the road for whoever does not see it', () => {
  it('says every step that the picture names, in order, its age, what is true of it, and where the young person is', () => {
    assert.equal(
      roadAlt(da, middle),
      'Vejen, skridt for skridt: Opstart (gennemført); Møde ved 16 år (gennemført); ' +
        'Stillingtagen til ungeplan (16 år 3 mdr., ikke aktuelt); Møde ved 17½ år (nu); ' +
        'Afgørelse om ungestøtte (17½ år, overskredet); du er her; 18-årsdagen (forude); Møde ved 18½ år (forude); ' +
        'Afslutning (23 år, forude).',
    );
    assert.match(
      roadAlt(en, middle),
      /Position on the youth plan \(16 years 3 mo\., not relevant\); .* you are here; /,
    );
  });

  it('says no age of a start, which lies where the pathway began, nor one that the title says', () => {
    const late = roadOn('2026-11-23', { birthDate: '2008-12-28', openedOn: '2026-11-20' });
    assert.match(roadAlt(da, late), /; Opstart \(gennemført\);/);
    assert.doesNotMatch(roadAlt(da, late), /15 år|Møde ved 16 år \(16/);
    const numbered = roadOn('2026-11-10', { model: modelWith((title) => title.replace('Afslutning', 'Møde 123')) });
    assert.match(roadAlt(da, numbered), /Møde 123 \(23 år, forude\)/);
  });

  it('stands before the first step, and after the last', () => {
    assert.match(roadAlt(da, { ...roadOn('2026-11-10', model ? { model } : {}), here: -0.1 }), /skridt: du er her; /);
    assert.match(roadAlt(da, roadOn('2040-01-01')), /; du er her\.$/);
  });
});

describe('the steps that the picture names', () => {
  it('are all of them in every model that comes with the program', () => {
    for (const model of roadModels.all) {
      const road = roadOn('2026-11-10', { model });
      assert.deepEqual(stationsNamed(road), road.stations, model.id);
    }
  });

  it('are few enough to be read where a model has many: what is to be done, what comes next and what is late before all else', () => {
    const model = modelWith((title) => title, 9);
    const road = roadOn('2028-03-01', {
      model,
      settled: { meeting16: 'done', youthPlan: 'done', meeting17Half: 'done' },
    });
    const named = stationsNamed(road);
    assert.equal(named.length, namedStations);
    const ids = named.map(({ step }) => step.step.id);
    const urgent = road.stations.filter(({ status }) => status === 'now' || status === 'late');
    const next = road.stations.find(({ status }) => status === 'ahead');
    for (const station of [...urgent, next]) assert.ok(station && ids.includes(station.step.step.id));
    assert.ok(ids.includes('start') && ids.includes('closing'));
    assert.deepEqual(
      named,
      road.stations.filter((station) => named.includes(station)),
    );
    assert.match(roadAlt(da, road), /; og 9 skridt mere\.$/);
  });
});
