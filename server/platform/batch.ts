import DataLoader from 'dataloader';
import type { Context } from './context.ts';

/** Turns a load of many keys into one of one key that waits for its neighbours: one statement for a whole list, per request. */
export function batched<K, V>(load: (context: Context, keys: readonly K[]) => Promise<readonly V[]>) {
  const loaders = new WeakMap<Context, DataLoader<K, V>>();
  return (context: Context, key: K): Promise<V> => {
    let loader = loaders.get(context);
    if (!loader) {
      loader = new DataLoader<K, V>((keys) => load(context, keys));
      loaders.set(context, loader);
    }
    return loader.load(key);
  };
}
