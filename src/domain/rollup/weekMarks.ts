/** Distinct people week by week, whatever order they come in. */
export interface WeekMarks {
  readonly add: (person: number, week: number) => void;
  readonly counts: Uint32Array;
}

/** A bit for each person and week. */
export function weekMarks(people: number, weeks: number): WeekMarks {
  const width = Math.ceil(people / 32);
  const bits = new Uint32Array(width * weeks);
  const counts = new Uint32Array(weeks);
  return {
    add: (person, week) => {
      if (person < 0 || week < 0 || week >= weeks) return;
      const place = week * width + (person >>> 5);
      const bit = 1 << (person & 31);
      const before = bits[place] ?? 0;
      if ((before & bit) !== 0) return;
      bits[place] = before | bit;
      counts[week] = (counts[week] ?? 0) + 1;
    },
    counts,
  };
}
