import type { AgreementDocument, PromiseOnPaper } from '../../bot/web/agreement-pdf/agreement-document.ts';

/** A plain agreement as most are: two goals, four promises, five parties of whom two have not signed yet. */
export const plainAgreement: AgreementDocument = {
  code: 'KHT7XN',
  version: 2,
  youngPerson: 'Freja Holm',
  status: { kind: 'proposed', until: '2026-12-17' },
  goals: [
    {
      text: 'Jeg vil bo for mig selv, når jeg bliver 18. Ikke på et værelse hos nogen, men et sted, hvor jeg selv har nøglen.',
    },
    { text: 'Finde ud af, hvad det koster at bo alene' },
    { text: 'Jeg vil gerne gøre 10. klasse færdig.' },
  ],
  promises: [
    {
      what: 'Skrive Freja op til en ungdomsbolig',
      who: { name: 'Amir Said', role: 'Børne- og ungerådgiver' },
      by: '2026-12-11',
      doneOn: '2026-12-08',
    },
    {
      what: 'Lægge et budget sammen og tale om, hvad der er råd til efter husleje, mad og telefon',
      who: { name: 'Mette Østergård', role: 'Kontaktperson' },
      by: '2027-01-15',
    },
    {
      what: 'Ringe til skolen og aftale en samtale',
      who: { name: 'Jørgen Vad', role: 'Uddannelsesvejleder' },
      by: '2026-12-11',
    },
    { what: 'Komme i skole hver dag i januar', who: { name: 'Freja Holm', role: 'Den unge' }, by: '2027-01-29' },
  ],
  parties: [
    {
      name: 'Freja Holm',
      role: 'Den unge',
      signed: { at: '2026-12-03T13:04:00+01:00', method: 'page' },
    },
    { name: 'Amir Said', role: 'Koordinator', signed: { at: '2026-12-03T12:58:00+01:00', method: 'chat' } },
    {
      name: 'Lone Holm',
      role: 'Forældremyndighedens indehaver',
      signed: { at: '2026-12-03T13:10:00+01:00', method: 'paper', witness: 'Amir Said' },
    },
    { name: 'Mette Østergård', role: 'Kontaktperson' },
    { name: 'Jørgen Vad', role: 'Uddannelsesvejleder' },
  ],
  hash: '3f9a11c07b2e4d5590afe1836c2b7d04e5f6a7b8c9d0e1f2031425364758697a',
  printedAt: '2026-12-08T09:30:00+01:00',
  zone: 'Europe/Copenhagen',
};

/** So many promises, every seventh of them a long one. */
export function manyPromises(count: number): PromiseOnPaper[] {
  return Array.from({ length: count }, (_, index) => ({
    what:
      index % 7 === 6
        ? `Løfte ${index + 1}: ${'tale med skolen, bostøtten og plejefamilien om, hvad der skal ske bagefter, og '.repeat(5)}slut`
        : `Løfte ${index + 1}: ringe til skolen`,
    who: { name: 'Mette Østergård', role: index % 2 === 0 ? 'Kontaktperson' : 'Skole eller uddannelsessted' },
    by: '2027-01-15',
    ...(index % 3 === 0 ? { doneOn: '2026-12-08' } : {}),
  }));
}
