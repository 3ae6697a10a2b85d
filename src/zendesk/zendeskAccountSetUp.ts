import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { AccountSetUp, SetUpState } from '#ports/AccountSetUp.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Zendesk } from './connectZendesk.ts';
import { SHAPE, SHAPE_VERSION, type ShapeField } from './records/shape.ts';
import { accountShape } from './setup/accountShape.ts';
import { createPart, type Part } from './setup/createPart.ts';
import { readShapeVersion, writeShapeVersion } from './setup/shapeVersion.ts';

/** What `missing` calls the record that says which version of our shape the account has. */
const VERSION_RECORD = 'entry.shape';

const PARTS: readonly Part[] = SHAPE.flatMap((object) => [
  { name: object.shortName, object, field: null },
  ...object.fields.map((field) => ({ name: `${object.shortName}.${field.key}`, object, field })),
]);

/**
 * Makes our objects in an account. Everything goes by key, one after the other, and the version is written last: a set-up
 * that stopped half-way goes on where it stopped, and two admins at once make one shape.
 */
export function zendeskAccountSetUp({ rest, known }: Pick<Zendesk, 'rest' | 'known'>): AccountSetUp {
  const done: SetUpState = { version: SHAPE_VERSION, needed: SHAPE_VERSION, missing: [] };

  async function missingParts(signal: AbortSignal): Promise<Result<readonly Part[], Failure>> {
    const there = await accountShape(rest, signal);
    if (!there.ok) return there;
    const wrong = PARTS.find(({ name, field }) => field !== null && !fits(there.value.get(name), field));
    if (wrong !== undefined) {
      return failed({
        kind: 'unreadable',
        what: 'set up',
        path: `${wrong.object.key}.${wrong.field?.key ?? ''}`,
      });
    }
    return ok(PARTS.filter(({ name }) => !there.value.has(name)));
  }

  return {
    async check(signal, isThorough = false) {
      const isTold = known.isLacking || isThorough;
      if (known.isSetUp && !isTold) return ok(done);
      const version = await readShapeVersion(rest, signal);
      if (!version.ok) return version;
      if (version.value >= SHAPE_VERSION && !isTold) {
        known.isSetUp = true;
        return ok({ ...done, version: version.value });
      }
      const missing = await missingParts(signal);
      if (!missing.ok) return missing;
      const names = missing.value.map(({ name }) => name);
      if (version.value < SHAPE_VERSION) names.push(VERSION_RECORD);
      return ok({ version: version.value, needed: SHAPE_VERSION, missing: names });
    },

    async run(onProgress, signal) {
      const missing = await missingParts(signal);
      if (!missing.ok) return missing;
      const total = missing.value.length + 1;
      const there = new Set<string>();
      for (const [index, part] of missing.value.entries()) {
        onProgress(index, total);
        if (there.has(part.name)) continue;
        const created = await createPart(rest, part, signal);
        if (!created.ok) return created;
        for (const name of created.value.keys()) there.add(name);
      }
      onProgress(total - 1, total);
      const version = await readShapeVersion(rest, signal);
      if (!version.ok) return version;
      if (version.value < SHAPE_VERSION) {
        const written = await writeShapeVersion(rest);
        if (!written.ok) return written;
      }
      onProgress(total, total);
      known.isSetUp = true;
      known.isLacking = false;
      return ok({ ...done, version: Math.max(version.value, SHAPE_VERSION) });
    },
  };
}

/** A field of our key but another type (made by hand) would take our values wrongly. */
function fits(there: string | undefined, { type, target }: ShapeField): boolean {
  return there === undefined || there === (target === undefined ? type : `${type} ${target}`);
}
