/** The menu bar, by the WAI-ARIA menu bar pattern: one tab stop, arrow keys, first letters, Escape. */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';

export type Entry =
  | {
      readonly kind: 'item';
      readonly caption: string;
      readonly keys?: string;
      readonly disabled?: boolean;
      readonly run: () => void;
    }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly name: string; readonly items: readonly Entry[] };
export interface BarMenu {
  readonly name: string;
  readonly items: readonly Entry[];
}

interface MenuBarProps {
  readonly menus: readonly BarMenu[];
  /** An item was chosen: the menu that had the focus is gone. */
  readonly chosen: () => void;
}

export function MenuBar({ menus, chosen }: MenuBarProps): JSX.Element {
  const bar = useRef<HTMLDivElement>(null);
  const open = useSignal<string | null>(null);
  const current = useSignal(0);

  const topItems = (): HTMLElement[] => [...(bar.current?.querySelectorAll<HTMLElement>('[data-top]') ?? [])];
  const close = (): void => {
    open.value = null;
  };

  useEffect(() => {
    const outside = (event: Event): void => {
      if (!(event.target instanceof Node) || !bar.current?.contains(event.target)) close();
    };
    document.addEventListener('pointerdown', outside, true);
    window.addEventListener('blur', close);
    return () => {
      document.removeEventListener('pointerdown', outside, true);
      window.removeEventListener('blur', close);
    };
  }, []);

  const choose = (): void => {
    close();
    chosen();
  };

  /** To the menu `step` places on; an open menu stays open there. */
  const turn = (step: number): void => {
    current.value = (current.value + step + menus.length) % menus.length;
    const item = topItems()[current.value];
    if (open.value !== null) open.value = menus[current.value]?.name ?? null;
    item?.focus();
  };

  const leave = (): void => {
    close();
    topItems()[current.value]?.focus();
  };

  return (
    <div
      class="menubar"
      role="menubar"
      aria-label="Menus"
      ref={bar}
      onKeyDown={(event) => {
        if (event.key === 'Tab') close();
      }}
    >
      {menus.map((menu, index) => (
        <div key={menu.name} role="none" class="menubar-slot">
          <button
            type="button"
            role="menuitem"
            data-top
            aria-haspopup="menu"
            aria-expanded={open.value === menu.name}
            tabIndex={index === current.value ? 0 : -1}
            onClick={() => {
              current.value = index;
              open.value = open.value === menu.name ? null : menu.name;
            }}
            onPointerEnter={() => {
              if (open.value === null) return;
              current.value = index;
              open.value = menu.name;
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') turn(1);
              else if (event.key === 'ArrowLeft') turn(-1);
              else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === ' ') {
                current.value = index;
                open.value = menu.name;
              } else if (event.key === 'Escape') close();
              else return;
              event.preventDefault();
            }}
          >
            {menu.name}
          </button>
          {open.value === menu.name && (
            <Menu label={menu.name} items={menu.items} turn={turn} leave={leave} close={choose} back={null} />
          )}
        </div>
      ))}
    </div>
  );
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly Entry[];
  readonly turn: (step: number) => void;
  /** Closes everything and gives the focus back to the bar. */
  readonly leave: () => void;
  /** Closes everything: something was chosen. */
  readonly close: () => void;
  /** Closes this submenu only; null in a menu of the bar. */
  readonly back: (() => void) | null;
}

function Menu({ label, items, turn, leave, close, back }: MenuProps): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const submenu = useSignal<number | null>(null);
  const own = (): HTMLElement[] =>
    [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])].filter(
      (item) => item.closest('[role="menu"]') === menu.current,
    );

  // Before the next key can come.
  useLayoutEffect(() => {
    own()[0]?.focus();
  }, []);

  const move = (to: (index: number, length: number) => number): void => {
    const all = own();
    const index = all.indexOf(document.activeElement as HTMLElement);
    all[(to(index, all.length) + all.length) % all.length]?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // A submenu inside handled the key already.
    if (event.defaultPrevented) return;
    if (event.key === 'ArrowDown') move((index) => index + 1);
    else if (event.key === 'ArrowUp') move((index) => index - 1);
    else if (event.key === 'Home') move(() => 0);
    else if (event.key === 'End') move((_, length) => length - 1);
    else if (event.key === 'Escape') (back ?? leave)();
    else if (event.key === 'ArrowLeft' && back !== null) back();
    else if (event.key === 'ArrowLeft') turn(-1);
    else if (event.key === 'ArrowRight') turn(1);
    else if (event.key.length === 1 && event.key !== ' ') {
      const letter = event.key.toLowerCase();
      const all = own();
      const from = all.indexOf(document.activeElement as HTMLElement) + 1;
      [...all.slice(from), ...all.slice(0, from)]
        .find((item) => item.textContent.toLowerCase().startsWith(letter))
        ?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <div class="menu" role="menu" aria-label={label} ref={menu} onKeyDown={onKeyDown}>
      {items.map((entry, index) => {
        if (entry.kind === 'separator') return <div key={index} role="separator" />;
        if (entry.kind === 'item') {
          return (
            <button
              key={index}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={entry.disabled === true}
              onPointerEnter={(event) => {
                submenu.value = null;
                event.currentTarget.focus();
              }}
              onClick={() => {
                if (entry.disabled === true) return;
                close();
                entry.run();
              }}
            >
              <span>{entry.caption}</span>
              {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
            </button>
          );
        }
        const isOpen = submenu.value === index;
        return (
          <div key={index} role="none" class="menu-slot">
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-haspopup="menu"
              aria-expanded={isOpen}
              onPointerEnter={(event) => {
                event.currentTarget.focus();
                submenu.value = index;
              }}
              onClick={() => {
                submenu.value = index;
              }}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowRight') return;
                submenu.value = index;
                event.preventDefault();
              }}
            >
              <span>{entry.name}</span>
              <Icon name="chevron" />
            </button>
            {isOpen && (
              <Menu
                label={entry.name}
                items={entry.items}
                turn={turn}
                leave={leave}
                close={close}
                back={() => {
                  submenu.value = null;
                  own()[
                    index - items.slice(0, index).filter((each) => each.kind === 'separator').length
                  ]?.focus();
                }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
