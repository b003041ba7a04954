/** What the Playground calls the conversation that becomes the first room that somebody makes; it cannot be renamed later. */
export const newRoomName = 'Nyt forløb';
