/** The Danish texts. */
export const da = {} as const;
