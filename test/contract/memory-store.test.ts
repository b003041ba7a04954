import { MemoryStore } from '../support/memory-store.ts';
import { storeContract } from './store-contract.ts';

// What tests use in place of an engine must behave as one.
storeContract('the store in memory', async () => {
  const store = new MemoryStore();
  return { store, reopen: async () => store, close: async () => {} };
});
