import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { AccountSetUp, SetUpState, UpgradePlan } from '#ports/AccountSetUp.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Zendesk } from './connectZendesk.ts';
import { SHAPE_VERSION } from './records/shape.ts';
import { SHAPE, type ShapeField } from './setup/SHAPE.ts';
import { accountShape } from './setup/accountShape.ts';
import { createPart, type Part } from './setup/createPart.ts';
import { readShapeVersion } from './setup/shapeVersion.ts';
import { bringForward } from './upgrade/bringForward.ts';
import { olderRecords } from './upgrade/olderRecords.ts';
import { STEPS } from './upgrade/STEPS.ts';

/** What `missing` calls the record that says which version of our shape the account has. */
const VERSION_RECORD = 'entry.shape';

const PARTS: readonly Part[] = SHAPE.flatMap((object) => [
  { name: object.shortName, object, field: null },
  ...object.fields.map((field) => ({ name: `${object.shortName}.${field.key}`, object, field })),
]);

/**
 * Makes our objects in an account, and brings its data up to them. Everything goes by key, one after the other, and the
 * version is written last: a set-up that stopped half-way goes on where it stopped, and two admins at once make one shape.
 */
export function zendeskAccountSetUp(
  zendesk: Pick<Zendesk, 'rest' | 'leases' | 'world' | 'known'>,
): AccountSetUp {
  const { rest, known } = zendesk;
  const what = 'set up';
  const done: SetUpState = { version: SHAPE_VERSION, needed: SHAPE_VERSION, missing: [] };

  async function missingParts(signal: AbortSignal): Promise<Result<readonly Part[], Failure>> {
    const there = await accountShape(rest, signal);
    if (!there.ok) return there;
    const wrong = PARTS.find(({ name, field }) => field !== null && !fits(there.value.get(name), field));
    if (wrong !== undefined) {
      return failed({
        kind: 'unreadable',
        what,
        path: `${wrong.object.key}.${wrong.field?.key ?? ''}`,
      });
    }
    return ok(PARTS.filter(({ name }) => !there.value.has(name)));
  }

  return {
    async check(signal, isThorough = false) {
      const isTold = known.isLacking || isThorough;
      if (known.isSetUp && !isTold) return ok(done);
      const shape = await readShapeVersion(rest, signal);
      if (!shape.ok) return shape;
      const { version } = shape.value;
      // What a newer version has more or less than this one is not for this one to say.
      if (version > SHAPE_VERSION) return ok({ ...done, version });
      if (version === SHAPE_VERSION && !isTold) {
        known.isSetUp = true;
        return ok(done);
      }
      const missing = await missingParts(signal);
      if (!missing.ok) return missing;
      const names = missing.value.map(({ name }) => name);
      if (version < SHAPE_VERSION) names.push(VERSION_RECORD);
      return ok({ version, needed: SHAPE_VERSION, missing: names });
    },

    async look(onRead, signal) {
      const shape = await readShapeVersion(rest, signal);
      if (!shape.ok) return shape;
      const { version } = shape.value;
      const plan: UpgradePlan = { version, needed: SHAPE_VERSION, steps: [], read: 0 };
      if (version > SHAPE_VERSION) return ok(plan);
      const found = await olderRecords(rest, STEPS, onRead, signal);
      if (!found.ok) return found;
      const { read, older } = found.value;
      const steps = STEPS.map((step) => ({
        to: step.to,
        records: older.filter(({ moves }) => moves.some((move) => move.step === step)).length,
      }));
      return ok({ ...plan, read, steps: steps.filter(({ records }) => records > 0) });
    },

    async run(onProgress, signal) {
      const shape = await readShapeVersion(rest, signal);
      if (!shape.ok) return shape;
      if (shape.value.version > SHAPE_VERSION) return failed({ kind: 'readOnly', what, because: 'newer' });
      const missing = await missingParts(signal);
      if (!missing.ok) return missing;
      const parts = missing.value.length;
      const there = new Set<string>();
      for (const [index, part] of missing.value.entries()) {
        onProgress(index, parts + 1);
        if (there.has(part.name)) continue;
        if (signal.aborted) return failed({ kind: 'cancelled', what });
        const created = await createPart(rest, part, signal);
        if (!created.ok) return created;
        for (const name of created.value.keys()) there.add(name);
      }
      const tell = (moved: number, total: number) => onProgress(parts + moved, parts + total);
      const brought = await bringForward(zendesk, STEPS, shape.value, tell, signal);
      if (!brought.ok) return brought;
      known.isSetUp = true;
      known.isLacking = false;
      return ok(done);
    },
  };
}

/** A field of our key but another type (made by hand) would take our values wrongly. */
function fits(there: string | undefined, { type, target }: ShapeField): boolean {
  return there === undefined || there === (target === undefined ? type : `${type} ${target}`);
}
