import { describe, expect, test } from 'vitest';
import { checkAnswer, checkRequest, contractAvailable } from '../contract/checkContract.ts';
import { openAccount } from '../contract/openAccount.ts';
import { part, things } from '../contract/things.ts';

describe.skipIf(!contractAvailable)(
  'every answer is as the official description says (needs ../shared)',
  () => {
    test('what agents read', async () => {
      const { as } = await openAccount({ setUp: things });
      const ask = as('renee');
      const ticket = part(
        await ask('GET', '/api/v2/search?query=type:ticket+status<solved'),
        'results',
        0,
        'id',
      );
      const organization = part(
        await ask('GET', '/api/v2/organizations?per_page=1'),
        'organizations',
        0,
        'id',
      );
      const paths = [
        '/tickets?per_page=5&include=users,organizations,groups',
        '/tickets?page[size]=5&sort=-updated_at',
        `/tickets/${ticket}`,
        `/tickets/show_many?ids=${ticket}`,
        '/tickets/count',
        `/tickets/${ticket}/comments`,
        `/tickets/${ticket}/comments?page[size]=2&sort=-created_at`,
        `/tickets/${ticket}/comments/count`,
        `/tickets/${ticket}/tags`,
        `/organizations/${organization}/tickets`,
        `/organizations/${organization}/users`,
        `/organizations/${organization}`,
        `/organizations/show_many?ids=${organization}`,
        '/organizations?page[size]=10',
        '/organizations/count',
        '/users?role=agent',
        '/users?page[size]=3',
        '/users/me',
        '/users/9000001',
        '/users/9000001/groups',
        '/users/show_many?ids=9000001,9000009',
        '/users/search?query=aylin',
        '/groups',
        '/groups/8200001',
        '/groups?page[size]=2',
        '/ticket_forms',
        '/tags',
        '/tags/count',
        '/autocomplete/tags?name=bi',
        '/search?query=payroll',
        '/search?query=type:organization',
        '/search/count?query=type:ticket',
        '/search/export?filter[type]=ticket&query=status<closed&page[size]=50',
        '/search/export?filter[type]=user&query=role:agent',
        '/views',
        '/views/8700003',
        '/views/8700003/execute',
        '/views/8700003/tickets?per_page=5',
        '/views/8700003/count',
        '/views/count_many?ids=8700001,8700003',
        '/macros',
        '/macros/8600001',
        '/macros/8600001/apply',
        `/tickets/${ticket}/macros/8600001/apply`,
        '/ticket_fields',
        '/organization_fields',
        '/organization_fields?page[size]=3',
        '/user_fields',
        '/user_fields?page[size]=1',
        '/users?role=end-user&page[size]=2',
        '/brands',
        '/account/settings',
        '/job_statuses',
        '/incremental/tickets/cursor?start_time=0&per_page=20',
        '/incremental/tickets?start_time=0&per_page=20',
        '/incremental/users/cursor?start_time=0&per_page=20',
        '/incremental/users?start_time=0&per_page=20',
        '/incremental/organizations?start_time=0&per_page=20',
        '/custom_objects',
        '/custom_objects/theme',
        '/custom_objects/theme/fields',
        '/custom_objects/theme/fields?include_standard_fields=true',
        '/custom_objects/theme/fields/kind',
        '/custom_objects/theme/limits/field_limit',
        '/custom_objects/limits/object_limit',
        '/custom_objects/limits/record_limit',
        '/custom_objects/theme/records',
        '/custom_objects/theme/records/count',
        '/custom_objects/theme/records/search?query=calendar',
        '/custom_objects/theme/records/autocomplete?name=cal',
        '/incremental/custom_objects/theme/cursor?start_time=0',
      ];
      for (const path of paths) {
        const { status } = await ask('GET', `/api/v2${path}`);
        expect([path, status]).toEqual([path, 200]);
        const url = new URL(`http://local/api/v2${path}`);
        expect(checkRequest('GET', url.pathname, url.searchParams)).toEqual([]);
      }
    });

    test('the checker itself complains about wrong requests', () => {
      const records = '/api/v2/custom_objects/theme/records';
      expect(checkRequest('POST', records, [], { record: { name: 'x' } }).join()).toMatch(
        /custom_object_record/,
      );
      expect(
        checkRequest('POST', records, [], { custom_object_record: { name: 'x', fields: {} } }).join(),
      ).toMatch(/fields/);
      expect(
        checkRequest('POST', records, [], { custom_object_record: { external_id: 'x' } }).join(),
      ).toMatch(/name/);
      expect(
        checkRequest('PATCH', `${records}/01M81`, [], {
          custom_object_record: { custom_object_fields: { a: 1 } },
        }),
      ).toEqual([]);
      expect(checkRequest('GET', records, [['page', '2']]).join()).toMatch(/no query parameter page/);
      expect(checkRequest('GET', records, [['page[size]', 'many']]).join()).toMatch(/whole number/);
      expect(checkRequest('GET', '/api/v2/nothing', [])).toHaveLength(1);
      expect(checkRequest('PUT', '/api/v2/tickets/1', [], { ticket: { stauts: 'open' } }).join()).toMatch(
        /stauts/,
      );
      expect(checkRequest('PUT', '/api/v2/tickets/1', [], { ticket: { id: 5, url: 'x' } }).join()).toMatch(
        /url/,
      );
      expect(checkRequest('PUT', '/api/v2/tickets/1', [], { status: 'open' }).join()).toMatch(/ticket/);
      expect(checkRequest('PUT', '/api/v2/tickets/1/tags', [], { tags: ['a b'] }).join()).toMatch(/pattern/);
      expect(checkRequest('PUT', '/api/v2/tickets/1/tags', []).join()).toMatch(/body is missing/);
      expect(checkRequest('GET', '/api/v2/tickets/1', [], {}).join()).toMatch(/takes no body/);
      expect(checkRequest('GET', '/api/v2/search/export', [['query', 'a']]).join()).toMatch(/filter\[type\]/);
    });

    test('the checker itself complains about wrong answers', () => {
      expect(checkAnswer('GET', '/api/v2/tickets/1', 200, { ticket: { id: 'one' } }).join()).toMatch(
        /integer/,
      );
      expect(checkAnswer('GET', '/api/v2/tickets/1', 200, { ticket: { ours: 1 } }).join()).toMatch(/ours/);
      expect(checkAnswer('GET', '/api/v2/tickets/1', 200, {}).join()).toMatch(/ticket/);
      expect(checkAnswer('GET', '/api/v2/tickets/1', 201, { ticket: {} }).join()).toMatch(/201/);
      expect(checkAnswer('GET', '/api/v2/tickets/1', 404, { message: 'gone' })).not.toEqual([]);
      expect(
        checkAnswer('GET', '/api/v2/tickets/1', 404, { error: 'RecordNotFound', description: 'Not found' }),
      ).toEqual([]);
    });
  },
);
