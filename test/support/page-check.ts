import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const violation = z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) });

/** Fails with what is hard or impossible to use for somebody on this page, best practices included. */
export async function isAccessible(page: Page): Promise<void> {
  await page.evaluate(axe);
  const found = await page.evaluate('axe.run(document).then(({ violations }) => violations)');
  const said = z
    .array(violation)
    .parse(found)
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  assert.deepEqual(said, []);
}

/** Fails when the page must be moved sideways to be read. */
export async function fitsSideways(page: Page): Promise<void> {
  const tooWide = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'));
  assert.ok(tooWide <= 0, `${page.url()} scrolls sideways by ${tooWide} pixels`);
}
