import { IdentityDoor } from '../../bot/web/eid/identity-door.ts';
import { IdentityProvider } from '../../bot/web/eid/identity-provider.ts';
import { accessSecret } from './access-bench.ts';
import type { DeskBench } from './desk.ts';
import { OidcBench } from './oidc-bench.ts';
import { YoungPageBench } from './young-page-bench.ts';

/** The young person's pages where there is electronic identity: at a real OpenID provider, which knows our address to come back to. */
export async function startWithIdentity(
  desk: DeskBench,
  acr: readonly string[] = [],
): Promise<{ bench: YoungPageBench; oidc: OidcBench }> {
  let provider: IdentityProvider | undefined;
  const made = (): IdentityProvider => {
    if (!provider) throw new Error('no provider yet');
    return provider;
  };
  const eid = new IdentityDoor({
    address: (...args) => made().address(...args),
    isThere: () => made().isThere(),
    proof: (...args) => made().proof(...args),
  });
  const bench = await YoungPageBench.start(desk, () => ({ eid }));
  const { base, access } = bench.young;
  const oidc = await OidcBench.start(`${base}/u/eid`);
  oidc.nowSeconds = () => access.now.toSeconds();
  provider = new IdentityProvider({ ...oidc.config, acr }, { publicUrl: base, secret: accessSecret });
  return { bench, oidc };
}
