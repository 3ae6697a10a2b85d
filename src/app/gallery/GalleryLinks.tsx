import { Anchor } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';

const Links = styled.nav`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xs};
`;

interface Look {
  readonly scheme: string;
  readonly width: number;
  readonly locale: string;
}

const CHOICES = {
  scheme: ['light', 'dark'],
  width: [320, 480, 1100],
  locale: ['en', 'de', 'fr', 'es', 'pt-BR', 'ja'],
} as const;

/** The same wall in another scheme, width or language. */
export function GalleryLinks(look: Look) {
  return (
    <Links aria-label="Look">
      {Object.entries(CHOICES).flatMap(([name, values]) =>
        values.map((value: string | number) => (
          <Anchor
            key={value}
            href={`?${new URLSearchParams({ ...asTexts(look), [name]: String(value) }).toString()}`}
            aria-current={look[name as keyof Look] === value}
          >
            {value}
          </Anchor>
        )),
      )}
    </Links>
  );
}

function asTexts({ scheme, width, locale }: Look): Record<string, string> {
  return { scheme, width: String(width), locale };
}
