import { Tag } from '@zendeskgarden/react-tags';

const HUES: Readonly<Record<string, string>> = {
  new: 'yellow',
  open: 'red',
  pending: 'blue',
  hold: 'grey',
  solved: 'green',
  closed: 'grey',
};

/** A ticket's status in words, with Zendesk's colours. */
export function StatusTag({ status }: { readonly status: string }) {
  return (
    <Tag hue={HUES[status] ?? 'grey'} size="small">
      <span>{statusName(status)}</span>
    </Tag>
  );
}

export function statusName(status: string): string {
  return status === 'hold' ? 'On-hold' : status.charAt(0).toUpperCase() + status.slice(1);
}
