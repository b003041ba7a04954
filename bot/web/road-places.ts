import type { Road } from '../../services/road.ts';

/** The picture's width, and where on it the first and the last station can stand. */
export const pictureWidth = 1200;
const firstX = 90;
const lastX = pictureWidth - 90;
/** Between two stations, so that two that fall on one day still are two. Less where there are many. */
const wantedDistance = 128;

/**
 * Where the stations stand on the picture, from left to right. They lie as they lie in time, but never closer together than can
 * be told apart: it is a road map, not a ruler.
 */
export function stationPlaces(stations: readonly { readonly at: number }[]): readonly number[] {
  const distance = Math.min(wantedDistance, (lastX - firstX) / Math.max(1, stations.length - 1));
  const places = stations.map(({ at }) => firstX + Math.max(0, Math.min(1, at)) * (lastX - firstX));
  for (const [index, x] of places.entries()) {
    const before = places[index - 1];
    if (before !== undefined) places[index] = Math.max(x, before + distance);
  }
  for (let index = places.length - 1, most = lastX; index >= 0; index--) {
    const x = Math.min(places[index] ?? most, most);
    places[index] = x;
    most = x - distance;
  }
  return places;
}

/** Where something that lies at `at` on the road stands on the picture: between the same stations as in time. */
export function placeOf(at: number, stations: Road['stations'], places: readonly number[]): number {
  const known = stations.map((station, index) => ({ at: station.at, x: places[index] ?? firstX }));
  const same = known.filter((point) => point.at === at);
  if (same.length > 0) return same.reduce((sum, { x }) => sum + x, 0) / same.length;
  const before = known.findLast((point) => point.at < at) ?? { at: Math.min(0, at - 1), x: firstX - 50 };
  const after = known.find((point) => point.at > at) ?? { at: Math.max(1, at + 1), x: lastX + 50 };
  return before.x + ((at - before.at) / (after.at - before.at)) * (after.x - before.x);
}
