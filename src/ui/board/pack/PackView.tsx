import { Anchor } from '@zendeskgarden/react-buttons';
import { OnPaper, Paper } from '../theme/pitch/PaperView.tsx';
import type { PackLink, PackPaper } from './packPaper.ts';

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
          <ul>
            {lines.map(({ date, text, links }, n) => (
              <li key={n} dir="auto">
                <small>{date}</small> {text}: <Links links={links} />
              </li>
            ))}
          </ul>
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
