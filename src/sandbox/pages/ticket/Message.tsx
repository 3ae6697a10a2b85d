import { Tag } from '@zendeskgarden/react-tags';
import styled from 'styled-components';
import { color } from '../look/color.ts';
import { Muted } from '../look/Muted.ts';
import { PersonAvatar } from '../look/PersonAvatar.tsx';
import { token } from '../look/token.ts';
import { useMoment } from '../look/useMoment.ts';
import type { CommentRecord } from '../records/CommentRecord.ts';
import type { UserRecord } from '../records/UserRecord.ts';
import { SafeHtml } from './SafeHtml.tsx';

interface MessageProps {
  readonly comment: CommentRecord;
  readonly author: UserRecord | undefined;
}

/** One message. Internal notes stand on another ground and say what they are. */
export function Message({ comment, author }: MessageProps) {
  const moment = useMoment();
  const name = author?.name ?? `User ${String(comment.author_id)}`;
  const kind = comment.public ? 'Public message' : 'Internal note';
  return (
    <Article aria-label={`${kind} by ${name}`} data-internal={!comment.public}>
      <PersonAvatar name={name} photo={author?.photo?.content_url} />
      <div>
        <Head>
          <Name>{name}</Name>
          {author && author.role !== 'end-user' && <Muted>{author.role}</Muted>}
          {!comment.public && (
            <Tag size="small" hue="yellow">
              <span>Internal note</span>
            </Tag>
          )}
          <Muted as="time" dateTime={comment.created_at}>
            {moment.full(comment.created_at)}
          </Muted>
        </Head>
        <Words dir="auto">
          <SafeHtml html={comment.html_body} />
        </Words>
        {comment.attachments.length > 0 && (
          <Muted>{comment.attachments.map((file) => file.file_name).join(', ')}</Muted>
        )}
      </div>
    </Article>
  );
}

const Article = styled.article`
  display: grid;
  gap: 12px;
  grid-template-columns: 32px minmax(0, 1fr);
  padding: 10px 16px;

  &[data-internal='true'] {
    background: ${color('background.warning')};
  }
`;

const Head = styled.div`
  align-items: center;
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  margin-bottom: 2px;
`;

const Name = styled.b`
  font-weight: ${token((theme) => theme.fontWeights.semibold)};
`;

const Words = styled.div`
  max-width: 76ch;
  overflow-wrap: anywhere;

  p + p,
  ul,
  ol,
  blockquote,
  pre,
  table {
    margin-top: 8px;
  }
  ul {
    list-style: disc;
    padding-inline-start: 20px;
  }
  ol {
    list-style: decimal;
    padding-inline-start: 20px;
  }
  pre,
  code {
    font-family: ${token((theme) => theme.fonts.mono)};
    font-size: ${token((theme) => theme.fontSizes.sm)};
    white-space: pre-wrap;
  }
  blockquote {
    border-inline-start: 3px solid ${color('border.default')};
    color: ${color('foreground.subtle')};
    margin-inline: 0;
    padding-inline-start: 12px;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    border: 1px solid ${color('border.default')};
    padding: 2px 8px;
    text-align: start;
  }
`;
