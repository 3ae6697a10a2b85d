export type Macro = {
  id: number;
  title: string;
  raw_title: string;
  description: string | null;
  active: boolean;
  default: boolean;
  position: number;
  actions: { field: string; value: string | string[] }[];
  restriction: { type: 'User' | 'Group'; id: number; ids?: number[] } | null;
  created_at: string;
  updated_at: string;
};
