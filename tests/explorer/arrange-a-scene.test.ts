import { describe, expect, it } from 'vitest';
import { begin, deepest, record, redo, undo } from '../../web/src/features/explorer/history.ts';
import { emptyScene, type Scene } from '../../web/src/features/explorer/scene.ts';
import * as state from '../../web/src/features/explorer/state.ts';

const ids = (set: ReadonlySet<string>) => [...set].sort().join('');
const seen = (scene: Scene) => ids(new Set([...scene.shown].filter((id) => !scene.hidden.has(id))));
const abc = state.add(emptyScene, ['a', 'b', 'c'], new Map([['a', { x: 1, y: 1 }]]));

describe('arranging a scene', () => {
  it('adding shows enterprises and leaves the placed ones where they are', () => {
    const next = state.add(
      abc,
      ['a', 'd'],
      new Map([
        ['a', { x: 9, y: 9 }],
        ['d', { x: 4, y: 4 }],
      ]),
    );
    expect(seen(next)).toBe('abcd');
    expect(next.positions.get('a')).toEqual({ x: 1, y: 1 });
    expect(next.positions.get('d')).toEqual({ x: 4, y: 4 });
  });
  it('adding a hidden enterprise brings it back', () => {
    expect(seen(state.add(state.hide(abc, ['b']), ['b']))).toBe('abc');
  });
  it('hiding takes enterprises out of sight and nothing else', () => {
    const next = state.hide(abc, ['b', 'unknown']);
    expect(seen(next)).toBe('ac');
    expect(ids(next.shown)).toBe('abc');
    expect(ids(next.hidden)).toBe('b');
  });
  it('showing only some hides the others, and showing all brings them back', () => {
    const only = state.showOnly(abc, ['c']);
    expect(seen(only)).toBe('c');
    expect(seen(state.showAll(only))).toBe('abc');
  });
  it('moving sets places and keeps the rest', () => {
    const next = state.move(abc, new Map([['b', { x: 5, y: 6 }]]));
    expect(next.positions.get('b')).toEqual({ x: 5, y: 6 });
    expect(next.positions.get('a')).toEqual({ x: 1, y: 1 });
  });
  it('a layout moves everything but what is pinned', () => {
    const places = new Map(['a', 'b', 'c'].map((id) => [id, { x: 100, y: 100 }]));
    const next = state.arrange(state.pin(abc, ['a']), 'rings', places);
    expect(next.layout).toBe('rings');
    expect(next.positions.get('a')).toEqual({ x: 1, y: 1 });
    expect(next.positions.get('b')).toEqual({ x: 100, y: 100 });
    expect(state.arrange(state.unpin(state.pin(abc, ['a']), ['a']), 'rings', places).positions.get('a')).toEqual({
      x: 100,
      y: 100,
    });
  });
  it('a legend entry switches off and on again, and clearing switches all on', () => {
    const off = state.toggleFilter(abc, 'audit:NONE');
    expect(ids(off.off)).toBe('audit:NONE');
    expect(state.toggleFilter(off, 'audit:NONE').off.size).toBe(0);
    expect(state.clearFilter(off).off.size).toBe(0);
  });
  it('a perspective carries its indicator and year', () => {
    const next = state.lookBy(abc, 'load', 'COD', 2025);
    expect([next.perspective, next.indicator, next.year]).toEqual(['load', 'COD', 2025]);
    expect(state.lookBy(next, 'audit').indicator).toBe('COD');
  });
  it('a date is looked at and left again', () => {
    expect(state.lookAt(state.lookAt(abc, '2024-01-01'), null).asOf).toBeNull();
  });
});

describe('expanding and collapsing', () => {
  const opened = state.expand(abc, 'a', 'UPSTREAM', ['b', 'd', 'e']);
  it('expanding brings what was not there', () => {
    expect(seen(opened)).toBe('abcde');
    expect(opened.expansions).toEqual([{ of: 'a', direction: 'UPSTREAM', brought: ['d', 'e'] }]);
    expect(state.isExpanded(opened, 'a')).toBe(true);
  });
  it('collapsing takes away only what this expansion brought', () => {
    const closed = state.collapse(opened, 'a');
    expect(seen(closed)).toBe('abc');
    expect(state.isExpanded(closed, 'a')).toBe(false);
  });
  it('collapsing takes away what was opened from there in turn', () => {
    const deeper = state.expand(opened, 'd', 'UPSTREAM', ['f', 'a']);
    expect(seen(deeper)).toBe('abcdef');
    expect(seen(state.collapse(deeper, 'a'))).toBe('abc');
    expect(state.collapse(deeper, 'a').expansions).toEqual([]);
  });
  it('collapsing inside a cycle leaves the enterprise collapsed', () => {
    const cycle = state.expand(state.expand(abc, 'a', 'UPSTREAM', ['d']), 'd', 'UPSTREAM', ['a']);
    expect(seen(state.collapse(cycle, 'a'))).toBe('abc');
  });
  it('what is pinned stays when its bringer collapses', () => {
    expect(seen(state.collapse(state.pin(opened, ['d']), 'a'))).toBe('abcd');
  });
});

describe('undo and redo', () => {
  it('every command is undone and redone', () => {
    const at = (x: number) => new Map([['a', { x, y: 0 }]]);
    const commands: [Parameters<typeof record>[1], (scene: Scene) => Scene][] = [
      ['add', (s) => state.add(s, ['d'])],
      ['hide', (s) => state.hide(s, ['a'])],
      ['showOnly', (s) => state.showOnly(s, ['a'])],
      ['showAll', (s) => state.showAll(s)],
      ['move', (s) => state.move(s, at(7))],
      ['pin', (s) => state.pin(s, ['a'])],
      ['unpin', (s) => state.unpin(s, ['a'])],
      ['arrange', (s) => state.arrange(s, 'force', at(8))],
      ['filter', (s) => state.toggleFilter(s, 'role:lead')],
      ['lookBy', (s) => state.lookBy(s, 'role')],
      ['lookAt', (s) => state.lookAt(s, '2024-05-01')],
      ['expand', (s) => state.expand(s, 'a', 'DOWNSTREAM', ['z'])],
      ['collapse', (s) => state.collapse(s, 'a')],
    ];
    for (const [command, change] of commands) {
      const start = begin(abc);
      const done = record(start, command, change(abc));
      expect(undo(done).present.scene, command).toBe(abc);
      expect(redo(undo(done)).present, command).toEqual(done.present);
    }
  });
  it('at least fifty steps are kept, and the oldest fall away first', () => {
    let history = begin(emptyScene);
    for (let n = 0; n < deepest + 20; n++)
      history = record(history, 'add', state.add(history.present.scene, [`n${n}`]));
    for (let n = 0; n < deepest; n++) history = undo(history);
    expect(deepest).toBeGreaterThanOrEqual(50);
    expect(history.present.scene.shown.size).toBe(20);
    expect(undo(history)).toBe(history);
  });
  it('a new command after undoing forgets what was undone', () => {
    const undone = undo(record(begin(abc), 'hide', state.hide(abc, ['a'])));
    const changed = record(undone, 'pin', state.pin(abc, ['b']));
    expect(redo(changed)).toBe(changed);
  });
});
