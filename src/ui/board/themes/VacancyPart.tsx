import { useAllWords } from '../../parts/useAllWords.ts';
import { WordsProvider } from '../../parts/Words.tsx';
import { VacancyPanels } from './VacancyPanels.tsx';

/** What somebody may want to champion. Its words are loaded with it. */
export function VacancyPart() {
  const words = useAllWords();
  if (words === null) return null;
  return (
    <WordsProvider words={words}>
      <VacancyPanels />
    </WordsProvider>
  );
}
