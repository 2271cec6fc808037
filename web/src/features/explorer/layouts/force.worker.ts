import { force, type ForceTask } from './force.ts';

self.addEventListener('message', (event: MessageEvent<ForceTask>) => {
  self.postMessage(force(event.data));
});
