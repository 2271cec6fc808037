export type KeyAction =
  | 'expand'
  | 'choose'
  | 'collapse'
  | 'hide'
  | 'showOnly'
  | 'pin'
  | 'undo'
  | 'redo'
  | 'selectAll'
  | 'invert'
  | 'neighbours'
  | 'clear'
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'search'
  | 'help'
  | 'menu';

interface Key {
  readonly action: KeyAction;
  readonly keys: readonly string[];
  readonly control?: boolean;
  readonly shift?: boolean;
  /** Where it works: on the picture and the tree only, or anywhere on the screen outside a field. */
  readonly anywhere?: boolean;
}

/** The keys as data: the handler, the help sheet and the tree read the same list. */
export const keys: readonly Key[] = [
  { action: 'expand', keys: ['Enter'] },
  { action: 'choose', keys: ['Enter'], shift: true },
  { action: 'collapse', keys: ['Backspace'] },
  { action: 'hide', keys: ['Delete'] },
  { action: 'showOnly', keys: ['o', 'O'] },
  { action: 'pin', keys: ['p', 'P'] },
  { action: 'neighbours', keys: ['n', 'N'] },
  { action: 'invert', keys: ['i', 'I'] },
  { action: 'clear', keys: ['Escape'] },
  { action: 'menu', keys: ['ContextMenu', 'm', 'M'] },
  { action: 'selectAll', keys: ['a', 'A'], control: true },
  { action: 'undo', keys: ['z', 'Z'], control: true, anywhere: true },
  { action: 'redo', keys: ['y', 'Y'], control: true, anywhere: true },
  { action: 'redo', keys: ['z', 'Z'], control: true, shift: true, anywhere: true },
  { action: 'zoomIn', keys: ['+', '='] },
  { action: 'zoomOut', keys: ['-', '_'] },
  { action: 'fit', keys: ['0'] },
  { action: 'search', keys: ['f', 'F'], anywhere: true },
  { action: 'help', keys: ['?', '？'], anywhere: true },
];

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const symbol = (key: string) => key.length === 1 && !/[a-z]/i.test(key);

export function actionOf(pressed: Pressed, onPicture: boolean): KeyAction | null {
  if (pressed.altKey) return null;
  const control = pressed.ctrlKey || pressed.metaKey;
  const found = keys.find(
    (each) =>
      each.keys.includes(pressed.key) &&
      (each.control ?? false) === control &&
      (symbol(pressed.key) || (each.shift ?? false) === pressed.shiftKey) &&
      (onPicture || each.anywhere),
  );
  return found?.action ?? null;
}

export const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.closest('[role="dialog"]') !== null);
