import { Button } from '@zendeskgarden/react-buttons';
import { Item, ItemGroup, Menu } from '@zendeskgarden/react-dropdowns';
import { type ReactNode, useEffect, useRef, useState } from 'react';

export interface CheckMenuProps {
  /** What stands on the button. */
  readonly children: ReactNode;
  readonly groups: readonly {
    readonly legend: string;
    readonly items: readonly { readonly value: string; readonly label: string }[];
  }[];
  readonly checked: readonly string[];
  readonly onChange: (checked: readonly string[]) => void;
}

/** A menu of things that are on or off. Opens at once, since it is loaded when somebody asks for it. */
export function CheckMenu({ children, groups, checked, onChange }: CheckMenuProps) {
  const trigger = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const button = trigger.current?.querySelector('button');
    button?.focus({ preventScroll: true });
    button?.click();
  }, []);
  return (
    <div ref={trigger}>
      <Menu
        isCompact
        placement="bottom-start"
        maxHeight="min(480px, 60vh)"
        button={(props) => (
          <Button {...props} size="small" isNeutral>
            {children}
          </Button>
        )}
        selectedItems={checked.map((value) => ({ value, type: 'checkbox' as const }))}
        isExpanded={isOpen}
        onChange={({ selectedItems, isExpanded }) => {
          /* A choice does not close it: several are often set at a time. */
          if (selectedItems !== undefined) onChange(selectedItems.map(({ value }) => value));
          else if (isExpanded !== undefined) setOpen(isExpanded);
        }}
      >
        {groups.map(({ legend, items }) => (
          <ItemGroup key={legend} type="checkbox" legend={legend}>
            {items.map(({ value, label }) => (
              <Item key={value} value={value} label={label}>
                {label}
              </Item>
            ))}
          </ItemGroup>
        ))}
      </Menu>
    </div>
  );
}
