import { damageContract } from '../contract/damage-contract.ts';
import { storeContract } from '../contract/store-contract.ts';
import { freshSqlite } from '../support/fresh-stores.ts';

storeContract('SQLite', freshSqlite);
damageContract('SQLite', freshSqlite);
