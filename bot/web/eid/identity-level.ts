/** Levels of assurance, as eIDAS and the Danish NSIS standard name them. */
export const identityLevels = ['low', 'substantial', 'high'] as const;
export type IdentityLevel = (typeof identityLevels)[number];

/**
 * The level that a provider's `acr` names, where it ends with one of the words: `https://data.gov.dk/concept/core/nsis/Substantial`,
 * `urn:grn:authn:dk:mitid:high`, `http://eidas.europa.eu/LoA/low`. Undefined for what names none: nothing is read into it.
 */
export function identityLevel(acr: string | undefined): IdentityLevel | undefined {
  const word = acr
    ?.split(/[^A-Za-z]/)
    .at(-1)
    ?.toLowerCase();
  return identityLevels.find((level) => level === word);
}
