import { Anchor } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { OnPaper, Paper } from '../theme/pitch/PaperView.tsx';
import type { PackLink, PackPaper } from './packPaper.ts';

/** The day beside what was done, in two columns that all lines share. */
const Done = styled.ul`
  display: grid;
  grid-template-columns: max-content 1fr;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};

  li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: baseline;
    break-inside: avoid;
  }
`;

/** A pack as one would print it. */
export function PackView({ paper: { title, about, areas, wordsTitle, words } }: { paper: PackPaper }) {
  return (
    <Paper data-paper>
      <OnPaper />
      <div>
        <h3 dir="auto">{title}</h3>
        {about.map((line) => (
          <p key={line}>
            <small>{line}</small>
          </p>
        ))}
      </div>
      {areas.map(({ name, level, lines, none }) => (
        <section key={name} aria-label={name}>
          <h4 dir="auto">{name}</h4>
          {level !== null && <p dir="auto">{level}</p>}
          {lines.length === 0 && <small>{none}</small>}
          <Done>
            {lines.map(({ date, text, links }, n) => (
              <li key={n} dir="auto">
                <small>{date}</small>{' '}
                <span>
                  {text}: <Links links={links} />
                </span>
              </li>
            ))}
          </Done>
        </section>
      ))}
      {words.length > 0 && <h4>{wordsTitle}</h4>}
      {words.map(({ text, from, link }) => (
        <blockquote key={`${from} ${text}`}>
          <p dir="auto">{text}</p>
          <small>
            {from}, <Links links={[link]} />
          </small>
        </blockquote>
      ))}
    </Paper>
  );
}

function Links({ links }: { readonly links: readonly PackLink[] }) {
  return links.map(({ text, href }, n) => (
    <span key={href}>
      {n > 0 && ', '}
      <Anchor dir="auto" href={href} target="_blank" rel="noopener">
        {text}
      </Anchor>
    </span>
  ));
}
