import type { Desk } from '../../desk.ts';
import type { YoungPages } from './young-parts.ts';

/**
 * The pages behind the sign-in, loaded when somebody is let in for the first time: a start need not wait for them, since nobody can be
 * there yet.
 */
export function latePages(desk: Desk): YoungPages {
  let loaded: Promise<YoungPages> | undefined;
  const pages = (): Promise<YoungPages> => {
    loaded ??= import('./pages/young-pages.ts').then(({ youngPages }) => youngPages(desk));
    return loaded;
  };
  return {
    show: async (visit) => (await pages()).show(visit),
    act: async (visit, form) => (await pages()).act(visit, form),
    confirmed: async (visit, confirmation) => (await pages()).confirmed?.(visit, confirmation),
  };
}
