import type { CustomerProfile } from '#domain/customer/CustomerProfile.ts';
import { type CustomerField, isSegment } from '#domain/setting/FieldsSetting.ts';
import { useWords } from '../../parts/Words.tsx';
import { countryText } from './countryText.ts';
import { segmentText } from './fieldName.ts';
import { moneyText } from './moneyText.ts';
import { ToldText } from './ToldText.tsx';

interface Props {
  /** The columns that an admin chose fields for. */
  readonly shown: readonly CustomerField[];
  /** `undefined` where nothing was read. */
  readonly profile: CustomerProfile | undefined;
}

/** What is known of a customer, a cell of a table for each thing. */
export function ProfileCells({ shown, profile }: Props) {
  const words = useWords();
  const { number, locale } = words;
  return shown.map((what) => (
    <td key={what} className={alignment(what)}>
      {what === 'plan' && <ToldText told={profile?.plan} text={(name) => name} />}
      {isSegment(what) && <ToldText told={profile?.[what]} text={(told) => segmentText(told, words)} />}
      {what === 'revenue' && <ToldText told={profile?.revenue} text={(money) => moneyText(money, locale)} />}
      {what === 'country' && (
        <ToldText told={profile?.country} text={(country) => countryText(country, locale)} />
      )}
      {what === 'seats' && <ToldText told={profile?.seats} text={number} />}
    </td>
  ));
}

/** Numbers stand at the end of their column, under its head. */
export function alignment(what: CustomerField): string {
  return what === 'revenue' || what === 'seats' ? 'number' : '';
}
