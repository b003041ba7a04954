import type { words as da } from '../da/words.ts';

export const words: typeof da = {
  open: { word: 'open', description: 'Open a pathway for a young person' },
  status: { word: 'status', description: 'Where the pathway stands; in a personal chat: all your pathways' },
  mine: { word: 'mine', description: 'Your open actions across pathways, by deadline' },
  action: { word: 'action', description: 'Add an action to the pathway' },
  team: { word: 'team', description: 'Who is around the young person, and who is responsible for what' },
  overview: { word: 'overview', description: 'The pathways you coordinate – those that need you, first' },
  close: { word: 'close', description: 'Close the pathway' },
  help: { word: 'help', description: 'What you can do with Vejviser here' },
};
