import type { Macro } from './Macro.ts';

export const macroSeeds: readonly Pick<Macro, 'title' | 'description' | 'actions'>[] = [
  {
    title: 'Ask for a screenshot',
    description: 'Asks what the customer sees and waits for the answer',
    actions: [
      { field: 'comment_value', value: 'Could you send us a screenshot of what you see, please?' },
      { field: 'comment_mode_is_public', value: 'true' },
      { field: 'status', value: 'pending' },
    ],
  },
  {
    title: 'Take it',
    description: 'Assigns the ticket to you',
    actions: [
      { field: 'assignee_id', value: 'current_user' },
      { field: 'status', value: 'open' },
    ],
  },
  {
    title: 'Close as thanks',
    description: null,
    actions: [
      { field: 'comment_value', value: 'You are welcome! Write to us any time.' },
      { field: 'current_tags', value: 'thanks' },
      { field: 'status', value: 'solved' },
    ],
  },
];
