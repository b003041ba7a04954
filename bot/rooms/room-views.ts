import { farewellCard } from '../../cards/views/farewell-card.ts';
import { operatorCard } from '../../cards/views/operator-card.ts';
import { strangersCard } from '../../cards/views/strangers-card.ts';
import type { PlatformName } from '../../services/pathway/events.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { type Desk, viewContext } from '../desk.ts';
import type { Stranger } from './known-strangers.ts';
import type { RoomViews } from './room-parts.ts';
import { removedRoomCard, shownRoomCards } from './seen-room.ts';

type StrangersIn = (state: PathwayState, platform: PlatformName, users: readonly string[]) => Promise<Stranger[]>;

/** What the rooms show, in the municipality's language. */
export function roomViews(desk: Desk, strangersIn: StrangersIn): RoomViews {
  const view = () => viewContext(desk, desk.locale);
  return {
    renderRoomCards: (state, _platform, strangers) => shownRoomCards(desk, view(), state, strangers),
    renderFarewell: (state) => farewellCard(view(), state),
    renderRemovedCard: (state, _platform, key, strangers) => removedRoomCard(desk, view(), state, key, strangers),
    renderNotice: async (state, platform, notice, users) =>
      notice === 'strangers'
        ? strangersCard(view(), state, await strangersIn(state, platform, users))
        : operatorCard(view(), state.id, platform, notice),
  };
}
