import { damageContract } from '../contract/damage-contract.ts';
import { storeContract } from '../contract/store-contract.ts';
import { freshCosmos } from '../support/fresh-stores.ts';

storeContract('Cosmos DB', freshCosmos);
damageContract('Cosmos DB', freshCosmos);
