/** What the libraries use and Chromium 90 does not have yet. */
function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}
function define(on: object, name: string, value: unknown) {
  if (!(name in on)) Object.defineProperty(on, name, { value, writable: true, configurable: true });
}
define(Array.prototype, 'at', at);
define(String.prototype, 'at', at);
define(Object, 'hasOwn', (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key));
define(Array.prototype, 'findLast', function <T>(this: T[], test: (item: T, index: number, all: T[]) => unknown) {
  for (let i = this.length - 1; i >= 0; i--) if (test(this[i]!, i, this)) return this[i];
  return undefined;
});
define(Array.prototype, 'toSorted', function <T>(this: T[], compare?: (a: T, b: T) => number) {
  return [...this].sort(compare);
});
