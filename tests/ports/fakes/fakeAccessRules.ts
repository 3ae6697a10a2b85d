import { failed, ok } from '#domain/basis/Result.ts';
import type { AccessRole, AccessRules } from '#ports/AccessRules.ts';
import type { Failure } from '#ports/Failure.ts';

/** Roles that become as they should be when they are told to; everything is for tests to change. */
export interface FakeAccessRules extends AccessRules {
  roles: readonly AccessRole[] | null;
  failure: Failure | null;
  /** Which roles were set. */
  readonly set: string[];
}

export function fakeAccessRules(roles: readonly AccessRole[] | null = null): FakeAccessRules {
  const fake: FakeAccessRules = {
    roles,
    failure: null,
    set: [],
    check: async () => (fake.failure === null ? ok(fake.roles) : failed(fake.failure)),
    async apply(roleIds, onProgress) {
      if (fake.failure !== null) return failed(fake.failure);
      onProgress(0, roleIds.length);
      fake.set.push(...roleIds);
      fake.roles =
        fake.roles?.map((role) => (roleIds.includes(role.id) ? { ...role, changes: [] } : role)) ?? null;
      return ok(fake.roles);
    },
  };
  return fake;
}
