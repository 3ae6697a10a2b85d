/**
 * Hands out a database that is opened when first needed, and again after it was taken away (a newer tab upgrades it, the
 * browser cleans up).
 */
export function reopening<Db>(open: (onLost: () => void) => Promise<Db>): () => Promise<Db> {
  let opening: Promise<Db> | null = null;
  const forget = () => {
    opening = null;
  };
  return async () => {
    opening ??= open(forget);
    try {
      return await opening;
    } catch (error) {
      forget();
      throw error;
    }
  };
}
