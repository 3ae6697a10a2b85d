import { expect, it } from 'vitest';
import { checkRequest, contractAvailable } from '../sandbox/contract/checkContract.ts';

it.skipIf(!contractAvailable)(
  'requests are checked against ../shared/zendesk/support-oas.yaml (skipped where that is not there)',
  () => {
    expect(checkRequest('GET', '/api/v2/custom_objects/a/records', [['sort', 'id']])).toEqual([]);
    expect(checkRequest('GET', '/api/v2/custom_objects/a/records', [['order', 'id']])).not.toEqual([]);
    expect(checkRequest('PATCH', '/api/v2/custom_objects/a/records', [['external_id', 'x']], {})).not.toEqual(
      [],
    );
  },
);
