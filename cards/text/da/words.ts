import type { Word, WordText } from '../words.ts';

export const words: Record<Word, WordText> = {
  open: { word: 'opret', description: 'Opret et forløb for en ung' },
  status: { word: 'status', description: 'Se, hvor forløbet står; i en privat chat: alle dine forløb' },
  mine: { word: 'mine', description: 'Dine åbne opgaver på tværs af forløb, efter frist' },
  action: { word: 'opgave', description: 'Tilføj en opgave i forløbet' },
  team: { word: 'team', description: 'Hvem er omkring den unge, og hvem har ansvar for hvad' },
  overview: { word: 'overblik', description: 'De forløb, du koordinerer – dem, der har brug for dig, først' },
  close: { word: 'luk', description: 'Luk forløbet' },
  help: { word: 'hjælp', description: 'Hvad du kan bruge Vejviser til her' },
};
