import { enableCompileCache } from 'node:module';

// Most of a start is loading the platforms' SDKs; from the second start on, their compiled code is taken from the cache.
enableCompileCache();
const { start } = await import('./start.ts');
await start(process.env);
