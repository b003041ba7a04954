import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pictureWidth, placeOf, stationPlaces } from '../../../bot/web/road-places.ts';
import { dayOfMonths, roadModels, roadOn } from '../../support/roads.ts';

describe('stations on the picture', () => {
  it('lie as they lie in time where they do not meet', () => {
    assert.deepEqual(stationPlaces([{ at: 0 }, { at: 0.5 }, { at: 1 }]), [90, 600, 1110]);
    assert.deepEqual(stationPlaces([{ at: 0.5 }]), [600]);
    assert.deepEqual(stationPlaces([]), []);
  });

  it('keep their order, can be told apart, and stay on the picture, wherever in time they lie', () => {
    const ats = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 })
      .map((list) => list.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(ats, (list) => {
        const places = stationPlaces(list.map((at) => ({ at })));
        const least = Math.min(128, 1020 / Math.max(1, list.length - 1));
        for (const [index, x] of places.entries()) {
          assert.ok(x >= 90 - 0.001 && x <= pictureWidth - 90 + 0.001);
          const before = places[index - 1];
          if (before !== undefined) assert.ok(x - before >= least - 0.001);
        }
      }),
    );
  });
});

describe('“you are here”', () => {
  it('stands between the same two stations on the picture as in time, every month of every model', () => {
    for (const model of roadModels.all) {
      for (let months = 14 * 12; months <= 24 * 12; months++) {
        const road = roadOn(dayOfMonths('2009-05-01', months), { model, openedOn: '2026-11-20' });
        const places = stationPlaces(road.stations);
        const x = placeOf(road.here, road.stations, places);
        assert.ok(x >= 0 && x <= pictureWidth);
        for (const [index, { at }] of road.stations.entries()) {
          const station = places[index] ?? 0;
          if (at < road.here) assert.ok(station < x);
          if (at > road.here) assert.ok(station > x);
        }
      }
    }
  });

  it('moves on and never back as time passes', () => {
    const days = Array.from({ length: 120 }, (_, index) => dayOfMonths('2009-05-01', 14 * 12 + index));
    const xs = days.map((day) => {
      const road = roadOn(day);
      return placeOf(road.here, road.stations, stationPlaces(road.stations));
    });
    assert.deepEqual(
      xs,
      xs.toSorted((a, b) => a - b),
    );
  });

  it('stands before the first station, after the last, and on a road without any', () => {
    const stations = roadOn('2026-11-10').stations;
    const places = stationPlaces(stations);
    assert.ok(placeOf(-0.01, stations, places) < 90);
    assert.ok(placeOf(1.01, stations, places) > 1110);
    assert.ok(Number.isFinite(placeOf(0, [], [])));
  });
});
