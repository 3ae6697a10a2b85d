import { memoryReplica } from '#storage/memoryReplica.ts';
import { replicaContract } from '../ports/Replica.contract.ts';

replicaContract(async () => memoryReplica());
