import type { RuleBook } from '../../Rule.ts';
import { EN_ANSWERS } from './answers.ts';
import { EN_BUGS } from './bugs.ts';
import { EN_GENERAL } from './general.ts';
import { EN_PRAISE } from './praise.ts';
import { EN_REQUESTS } from './requests.ts';
import { EN_SETS } from './sets.ts';
import { EN_WEIGH } from './weigh.ts';

/** English: heard fully. */
export const EN: RuleBook = {
  language: 'en',
  sets: EN_SETS,
  hear: [...EN_REQUESTS, ...EN_BUGS, ...EN_PRAISE, ...EN_GENERAL],
  weigh: EN_WEIGH,
  answers: EN_ANSWERS,
};
